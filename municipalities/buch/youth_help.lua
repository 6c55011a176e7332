return policy "youth_help" {
  of      = "buch",
  adopted = { by = "colleges", on = "2025-12-16",
              source = "Voorbeeld naar het raadsvoorstel Integrale toegang BUCH, mei 2014" },

  set "youth_access" {
    { "generalist", from = "2026-01-01", source = "één generalist",
      room    = one_of { "generalist" },
      because = "De generalist blijft; een deskundige schuift aan." },
  },
}
