return policy "participation" {
  of      = "sww",
  adopted = { by = "colleges", on = "2014-12-16",
              source = "Voorbeeld naar het dienstverleningsmodel SWW, 2014" },

  set "reciprocity" {
    { yes, from = "2015-01-01", source = "maatschappelijke tegenprestatie",
      because = "Wie iets krijgt en iets kan, doet iets terug dat bij hem past." },
  },
}
