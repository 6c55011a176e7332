-- The question is whether somebody may stay free of the contribution. Everybody pays who is not free.
return rules "own_contribution" {
  rule "OC-1" {
    title   = "Jonger dan 18",
    law     = "Wmo 2015 art. 2.1.4",
    when    = below("age", 18),
    gives   = grant "contribution_exemption",
    because = "U bent jonger dan 18. Dan betaalt u geen eigen bijdrage.",
  },

  rule "OC-2" {
    title   = "Alleen een rolstoel",
    law     = "Wmo 2015 art. 2.1.4",
    when    = holds "only_wheelchair",
    gives   = grant "contribution_exemption",
    because = "Voor een rolstoel betaalt niemand een eigen bijdrage.",
  },

  rule "OC-3" {                                -- meerpersoonshuishouden
    title   = "Samen, en niet allebei de AOW-leeftijd",
    law     = "Wmo 2015 art. 2.1.4a",
    when    = all { above("adults_in_household", 1), fails "all_have_pension_age" },
    gives   = grant "contribution_exemption",
    because =
      "U woont met iemand samen, en niet iedereen heeft de AOW-leeftijd. Dan betaalt u niets.",
  },

  rule "OC-4" {
    title   = "Betaalt al voor de Wlz",
    law     = "Wmo 2015 art. 2.1.4a",
    when    = holds "pays_for_long_term_care",
    gives   = grant "contribution_exemption",
    because = "U betaalt al een bijdrage voor zorg uit de Wlz. U betaalt niet twee keer.",
  },

  rule "OC-5" {
    title   = "Collectief vervoer is hier vrij van bijdrage",
    law     = "Wmo 2015 art. 2.1.4",
    when    = all { holds "only_collective_transport",
                    set_is("transport_costs_a_contribution", no) },
    gives   = grant "contribution_exemption",
    because = "Voor het collectief vervoer vragen wij geen eigen bijdrage. U betaalt alleen uw rit.",
  },

  rule "OC-6" {
    title   = "Een minimuminkomen is hier vrij van bijdrage",
    law     = "Wmo 2015 art. 2.1.4",
    when    = all { holds "on_minimum_income", if_set "minimum_income_exempt" },
    gives   = grant "contribution_exemption",
    because = "U hebt een laag inkomen. Daarom betaalt u in onze gemeente geen eigen bijdrage.",
  },

  rule "OC-7" {                                -- what is asked may never be more than the law allows
    title   = "Er wordt te veel gevraagd",
    law     = "Wmo 2015 art. 2.1.4a",
    when    = above("asked_per_month", fact_value "most_to_pay"),
    gives   = weigh "grant",
    because = "Er wordt meer van u gevraagd dan mag. Wij rekenen het na en laten het herstellen.",
  },

  rule "OC-8" {
    title   = "Betaalt de gewone bijdrage",
    law     = "Wmo 2015 art. 2.1.4a",
    when    = none {
      below("age", 18),
      holds "only_wheelchair",
      all { above("adults_in_household", 1), fails "all_have_pension_age" },
      holds "pays_for_long_term_care",
      all { holds "only_collective_transport", set_is("transport_costs_a_contribution", no) },
      all { holds "on_minimum_income", if_set "minimum_income_exempt" },
    },
    gives   = refuse,
    because = "U betaalt één vast bedrag per maand, ook als u meer soorten hulp hebt.",
  },
}
