-- Refer outranks weigh, then ask, refuse, grant; where no rule speaks, a person looks.
return rules "sheltered_housing" {
  rule "SH-1" {
    title   = "Jonger dan 18",
    law     = "Jeugdwet art. 1.1",
    when    = below("age", 18),
    gives   = refer "youth_support",
    because =
      "U bent nog geen 18. Voor u is er jeugdhulp. Wij gaan met u mee naar het eerste gesprek.",
  },

  rule "SH-2" {                                -- spoed
    title   = "Vannacht geen veilige plek",
    law     = "Wmo 2015 art. 2.3.3",
    when    = holds "no_safe_place_tonight",
    gives   = weigh "grant",
    because = "U hebt vannacht geen veilige plek. Wij zoeken vandaag nog een tijdelijke oplossing.",
  },

  rule "SH-3" {                                -- the law says "may" (kan), so a person weighs it
    title   = "Wlz gaat voor",
    law     = "Wmo 2015 art. 2.3.5 lid 6",
    when    = holds "long_term_care_right",
    gives   = weigh "refuse",
    because =
      "Misschien past wonen vanuit de Wet langdurige zorg beter bij u. Dat zoeken wij samen uit.",
  },

  rule "SH-4" {                                -- landelijke toegankelijkheid
    title   = "Meer kans in een andere regio",
    law     = "Wmo 2015 art. 1.2.1 sub b",
    when    = holds "better_chance_elsewhere",
    gives   = weigh "refer",
    because =
      "In een andere regio staan mensen om u heen, en is uw kans op herstel misschien groter.",
    also    = {
      if_set("bridging_support", "Zolang u daar nog niet terechtkunt, laten wij u niet los."),
    },
  },

  rule "SH-5" {                                -- ingezetene van Nederland, of any municipality
    title   = "Woont niet in Nederland",
    law     = "Wmo 2015 art. 2.3.5 lid 1 sub b",
    when    = fails "lives_in_netherlands",
    gives   = weigh "refuse",
    because =
      "Beschermd wonen is er voor inwoners van Nederland. Wij bekijken wat er voor u wel kan.",
  },

  rule "SH-6" {
    title   = "Lukt met de hulp die er is",
    law     = "Wmo 2015 art. 2.3.5 lid 4",
    when    = holds "manages_with_help_nearby",
    gives   = refuse,
    because = "Zelfstandig wonen lukt u, met de steun die u nu al hebt.",
  },

  rule "SH-7" {                                -- maatwerkvoorziening
    title   = "Beschermd wonen",
    law     = "Wmo 2015 art. 2.3.5 lid 4",
    when    = all { holds "psychosocial_problem", fails "manages_with_help_nearby" },
    gives   = grant "sheltered_housing",
    because =
      "Zelfstandig wonen lukt u nu niet, ook niet met steun. U krijgt een plek met begeleiding.",
  },

  rule "SH-8" {                                -- centrumgemeente
    title   = "De centrumgemeente regelt het",
    law     = "Wmo 2015 art. 2.6.1",
    when    = all { at_least_is("age", 18), set_is("competent", "centre_municipality") },
    gives   = refer "centre_municipality",
    because =
      "Een buurgemeente regelt beschermd wonen voor de hele streek. Wij brengen u daar zelf.",
  },
}
