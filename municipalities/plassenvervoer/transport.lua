return policy "transport" {
  of      = "plassenvervoer",
  adopted = { by = "colleges", on = "2025-11-18",
              source = "Voorbeeld: vervoersafspraken rond de plassen" },

  set "school_distance" {
    { 4, from = "2026-01-01", source = "afspraak 2",
      room    = at_most(4),
      because = "De wegen langs het water zijn smal en donker." },
  },
}
