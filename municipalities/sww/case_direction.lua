return policy "case_direction" {
  of      = "sww",
  adopted = { by = "colleges", on = "2014-12-16",
              source = "Voorbeeld naar het dienstverleningsmodel SWW, 2014" },

  set "director_is_independent" {
    { yes, from = "2015-01-01", source = "casusregie",
      room    = one_of { yes },
      because = "Wie het overzicht houdt, heeft geen belang bij een van de hulpvormen." },
  },
}
