return policy "household_help" {
  of      = "aa_en_hunze/aa_en_hunze",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Aa en Hunze 2026" },

  set "large_home" {
    { 150, from = "2026-01-01", source = "art. 5",
      because = "In onze dorpen is honderdtwintig vierkante meter een gewoon huis." },
  },

  set "decision_term" {
    { days(10), from = "2026-07-01", source = "art. 4",
      because = "Het plan ligt er al; dan mag het besluit er snel zijn." },
  },
}
