return policy "youth_help" {
  of      = "sww",
  adopted = { by = "colleges", on = "2014-12-16",
              source = "Voorbeeld naar het dienstverleningsmodel SWW, 2014" },

  set "youth_access" {
    { "specialist", from = "2015-01-01", source = "toegang - specialist",
      because = "Achter de frontlijn staat voor elke wet een specialist." },
  },
}
