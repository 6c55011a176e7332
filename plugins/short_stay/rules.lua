-- A bed elsewhere for a few days, so that who cares at home can go on caring.
return rules "short_stay" {
  rule "ST-1" {
    title   = "Woont in een andere gemeente",
    law     = "Wmo 2015 art. 2.3.5 lid 1 sub a",
    when    = fails "lives_here",
    gives   = refer "home_municipality",
    because = "U woont in een andere gemeente. Wij sturen uw vraag door en laten u weten naar wie.",
  },
  rule "ST-2" {
    title   = "De mantelzorger valt vandaag uit",
    law     = "Wmo 2015 art. 2.3.3",
    when    = holds "emergency",
    gives   = weigh "grant",
    because = "Uw mantelzorger valt nu uit. Wij zoeken vandaag nog een plek of hulp thuis.",
  },
  rule "ST-3" {
    title   = "Wlz gaat voor",
    law     = "Wmo 2015 art. 2.3.5 lid 6",
    when    = holds "long_term_care_right",
    gives   = weigh "refuse",
    because = "U hebt misschien recht op logeren uit de Wlz. Dat zoeken wij met u uit.",
  },
  rule "ST-4" {
    title   = "De zorgverzekering betaalt",
    law     = "Wmo 2015 art. 2.3.5 lid 5",
    when    = holds "stays_with_insurance",
    gives   = weigh "refer",
    because = "Uw zorgverzekering kan een logeerplek betalen. Wij helpen u met de aanvraag.",
  },
  rule "ST-5" {
    title   = "Meer uren dan bij logeren past",
    law     = "Wmo 2015 art. 1.1.1",
    when    = above("hours_per_week", setting "hours_per_week_limit"),
    gives   = refuse,
    because = "Logeren is voor een paar dagen per week. U vraagt om meer uren dan daarbij past.",
  },
  rule "ST-6" {
    title   = "Anderen nemen het over",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all { holds "others_take_over", fails "carer_is_overloaded" },
    gives   = refuse,
    because = "Anderen kunnen thuis af en toe invallen, en dat houdt iedereen vol.",
    may_be_lifted = yes,
  },
  rule "ST-7" {
    title   = "Logeren",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all {
      holds "has_informal_carer", holds "carer_is_overloaded", holds "needs_supervision",
      at_most_is("hours_per_week", setting "hours_per_week_limit"),
    },
    gives   = grant("short_stay", { hours = fact_value "hours_per_week" }),
    because = "Wie voor u zorgt, heeft rust nodig. Daarom kunt u af en toe ergens anders slapen.",
  },
}
