return rules "debt_help" {
  rule "DH-1" {
    title   = "Woont in een andere gemeente",
    law     = "Awb art. 2:3",
    when    = fails "lives_here",
    gives   = refer "home_municipality",
    because = "U woont in een andere gemeente. Wij sturen uw vraag door en laten u weten naar wie.",
  },
  rule "DH-2" {
    title   = "Nog geen 18",
    law     = "Wgs art. 3",
    when    = fails "adult",
    gives   = weigh "refer",
    because = "U bent nog geen 18. Wij praten ook met wie voor u zorgt.",
  },
  rule "DH-3" {
    title   = "Huis, stroom, water of zorgverzekering in gevaar",
    law     = "Wgs art. 4 lid 2",
    when    = holds "home_or_power_at_risk",
    gives   = weigh "grant",
    because =
      "Uw huis, stroom, water of verzekering is in gevaar. Wij bellen vandaag met wie dreigt.",
  },
  rule "DH-4" {
    title   = "Het eerste gesprek is te laat",
    law     = "Wgs art. 4 lid 2",
    when    = all { holds "home_or_power_at_risk", fails "talk_held",
                    above("days_waited", setting "first_talk_days_if_urgent") },
    gives   = weigh "grant",
    because = "U had al iemand moeten spreken. Dat is onze fout en wij bellen u nu.",
  },
  rule "DH-5" {                                -- the law says "may" (kan), so a person weighs it
    title   = "Eerdere fraude",
    law     = "Wgs art. 3 lid 3",
    when    = holds "fraud_before",
    gives   = weigh "refuse",
    because = "Er was eerder iets mis met uw gegevens. Wij bekijken samen wat nu wel kan.",
  },
  rule "DH-6" {
    title   = "Een eigen bedrijf",
    law     = "Wgs art. 3",
    when    = holds "runs_a_business",
    gives   = weigh "grant",
    because =
      "Ook met een bedrijf kunt u bij ons terecht. Iemand die daar verstand van heeft, kijkt mee.",
  },
  rule "DH-7" {
    title   = "Een cursus is genoeg",
    law     = "Wgs art. 3",
    when    = all { holds "course_is_enough", fails "home_or_power_at_risk" },
    gives   = grant "budget_course",
    because = "Met een cursus of een vrijwilliger krijgt u uw geld op orde. U kunt zo beginnen.",
  },
  rule "DH-8" {
    title   = "Schuldhulp",
    law     = "Wgs art. 3",
    when    = all { holds "cannot_pay", fails "course_is_enough" },
    gives   = grant "debt_help",
    because =
      "U komt er alleen niet uit. Wij maken een plan en praten met wie u geld schuldig bent.",
  },
  rule "DH-9" {
    title   = "Het lukt zelf",
    law     = "Wgs art. 3",
    when    = all { fails "cannot_pay", fails "course_is_enough" },
    gives   = refuse,
    because = "U kunt uw rekeningen betalen. Komt er iets tussen, dan belt u ons.",
  },
}
