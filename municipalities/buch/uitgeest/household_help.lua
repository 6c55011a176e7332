return policy "household_help" {
  of      = "buch/uitgeest",
  adopted = { by = "college", on = "2026-03-10",
              source = "Voorbeeld: beleidsregels Uitgeest 2026" },

  set "investigation_term" {
    { weeks(4), from = "2026-04-01", source = "art. 3",
      because = "Wie zich meldt, hoort binnen een maand wat wij gezien hebben." },
  },
}
