return policy "household_help" {
  of      = "buch/heiloo",
  adopted = { by = "college", on = "2025-12-16", source = "Voorbeeld: beleidsregels Heiloo 2026" },

  set "hours_per_child" {
    { 0.75, from = "2026-01-01", source = "art. 5",
      because = "Kinderen mogen vieze knieën hebben." },
  },
}
