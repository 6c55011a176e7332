return policy "short_stay" {
  of      = "aa_en_hunze/aa_en_hunze",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld naar het raadsvoorstel sociaal team, 2017" },

  set "hours_per_week_limit" {
    { 48, from = "2026-01-01", source = "art. 6",
      because = "Twee etmalen logeren, daarna zoeken wij iets anders." },
  },
}
