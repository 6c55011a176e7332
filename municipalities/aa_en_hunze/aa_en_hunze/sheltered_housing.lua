return policy "sheltered_housing" {
  of      = "aa_en_hunze/aa_en_hunze",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Aa en Hunze 2026" },

  set "review_interval" {
    { months(18), from = "2026-01-01", source = "art. 9",
      because = "Wie tot rust komt, heeft tijd nodig." },
  },
}
