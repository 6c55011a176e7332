-- Accents of the assignment of 2020: adults, and the four groups of tailored help. What is not set
-- here
-- follows the region.
return policy "guidance" {
  of      = "achterhoek/oude_ijsselstreek",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Oude IJsselstreek 2026" },

  set "own_solution_first" {
    { yes, from = "2026-01-01", source = "kader G",
      because = "Wie iets weer zelf leert, is sterker dan wie het krijgt." },
  },

  set "contact_after_decision" {
    { yes, from = "2026-01-01", source = "leidend principe",
      because = "Het besluit is niet het einde van het contact." },
  },

  set "delivered_by_access" {
    { yes, from = "2026-01-01", source = "kader B",
      because = "Wie met u praat, helpt u ook." },
  },

  -- Kader E: trust. Help that people give freely is talked about with them, not counted on.
  rule "OIJ-1" {
    lifts   = "GU-8",
    title   = "Mensen om u heen helpen",
    law     = "Wmo 2015 art. 2.3.2 lid 4 sub c",
    when    = all { holds "informal_help_stands", at_least_is("age", 18) },
    gives   = weigh,
    because =
      "Fijn dat er mensen om u heen staan. Wij praten met hen hoe zij het vol kunnen houden.",
  },
}
