return rules "complaints" {
  rule "CO-1" {
    title   = "Het is een bezwaar",
    law     = "Awb art. 6:15",
    when    = holds "about_a_decision",
    gives   = refer "objection",
    because =
      "U bent het niet eens met een besluit. Dat is een bezwaar. Wij behandelen het zo, vanaf vandaag.",
  },
  rule "CO-2" {
    title   = "Over de organisatie",
    law     = "Awb art. 2:3",
    when    = all { holds "about_a_provider", fails "about_a_decision" },
    gives   = refer "provider",
    because =
      "Uw klacht gaat over een organisatie. Wij geven hem door en kijken mee hoe zij antwoordt.",
  },
  rule "CO-3" {
    title   = "Langer dan een jaar geleden",
    law     = "Awb art. 9:8 lid 1",
    when    = above("months_ago", 12),
    gives   = weigh "refuse",
    because = "Het is langer dan een jaar geleden. Wij hoeven niet, maar kijken of het toch kan.",
  },
  rule "CO-4" {
    title   = "Al behandeld",
    law     = "Awb art. 9:8 lid 1",
    when    = holds "handled_before",
    gives   = weigh "refuse",
    because =
      "Deze klacht hebben wij al eens behandeld. Is er iets nieuws, dan horen wij dat graag.",
  },
  rule "CO-5" {
    title   = "Tevreden",
    law     = "Awb art. 9:5",
    when    = holds "satisfied_already",
    gives   = refuse,
    because = "U bent tevreden met hoe het is opgelost. Daarom stoppen wij hier.",
  },
  rule "CO-6" {
    title   = "Gaat u niet aan",
    law     = "Awb art. 9:1",
    when    = fails "concerns_complainant",
    gives   = weigh "refuse",
    because = "De klacht gaat over iemand anders. Wij vragen of die het weet.",
  },
  rule "CO-7" {
    title   = "Klacht",
    law     = "Awb art. 9:4",
    when    = all { holds "concerns_complainant", fails "satisfied_already" },
    gives   = grant "complaint_handling",
    because = "Wij luisteren naar u. Iemand die er niet bij was, zoekt het uit.",
  },
}
