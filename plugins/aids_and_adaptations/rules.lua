return rules "aids_and_adaptations" {
  rule "AA-1" {
    title   = "Woont in een andere gemeente",
    law     = "Wmo 2015 art. 2.3.5 lid 1 sub a",
    when    = fails "lives_here",
    gives   = refer "home_municipality",
    because = "U woont in een andere gemeente. Wij sturen uw vraag door en laten u weten naar wie.",
  },
  rule "AA-2" {
    title   = "Het kan niet wachten",
    law     = "Wmo 2015 art. 2.3.3",
    when    = holds "cannot_wait",
    gives   = weigh "grant",
    because = "U kunt nu niet veilig thuis zijn. Wij regelen vandaag nog iets tijdelijks.",
  },
  rule "AA-3" {
    title   = "Wlz gaat voor",
    law     = "Wmo 2015 art. 2.3.5 lid 6",
    when    = holds "long_term_care_right",
    gives   = weigh "refuse",
    because =
      "U hebt recht op verblijf vanuit de Wlz. Misschien regelt het zorgkantoor dit voor u.",
  },
  rule "AA-4" {
    title   = "De zorgverzekering leent uit",
    law     = "Wmo 2015 art. 2.3.5 lid 5",
    when    = holds "insurance_lends",
    gives   = weigh "refer",
    because = "Uw zorgverzekering leent dit hulpmiddel uit. Wij helpen u met het regelen.",
  },
  rule "AA-5" {                                -- algemeen gebruikelijk
    title   = "Gewoon te koop",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = holds "common_purchase",
    gives   = refuse,
    because =
      "Dit is gewoon te koop en bijna iedereen betaalt het zelf. Daarom krijgt u het niet van ons.",
    may_be_lifted = yes,
  },
  rule "AA-6" {
    title   = "Was te voorzien",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = holds "can_be_foreseen",
    gives   = weigh "refuse",
    because =
      "U zag dit misschien aankomen. Wij praten over wat u zelf had kunnen regelen, en wat niet.",
  },
  rule "AA-7" {
    title   = "Lenen is genoeg",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all { holds "borrowing_is_enough", if_set "lending_service",
                    none { is("asks_for", "home") } },
    gives   = refuse,
    because = "U kunt dit lenen bij de uitleen in de buurt. Daar hebt u geen besluit voor nodig.",
  },
  rule "AA-8" {                                -- the owner need not agree, but is heard first
    title   = "De eigenaar is nog niet gehoord",
    law     = "Wmo 2015 art. 2.3.7",
    when    = all { is("asks_for", "home"), holds "home_is_rented", fails "owner_heard" },
    gives   = weigh "grant",
    because =
      "Uw huis is van iemand anders. Wij praten eerst met de eigenaar; toestemming is niet nodig.",
  },
  rule "AA-9" {                                -- primaat van verhuizen
    title   = "Eerst praten over verhuizen",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all { is("asks_for", "home"), above("costs", setting "talk_about_moving_from"),
                    holds "suitable_home_available" },
    gives   = weigh "refuse",
    because =
      "De aanpassing is duur en er is een huis dat wel past. Wij bekijken samen wat beter is.",
  },
  rule "AA-10" {
    title   = "Rolstoel",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all { is("asks_for", "wheelchair"), holds "limited",
                    none { holds "common_purchase",
                           all { holds "borrowing_is_enough", if_set "lending_service" } } },
    gives   = grant "wheelchair",
    because = "U kunt zich zonder rolstoel niet verplaatsen.",
  },
  rule "AA-11" {
    title   = "Hulpmiddel",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all { is("asks_for", "device"), holds "limited",
                    none { holds "common_purchase",
                           all { holds "borrowing_is_enough", if_set "lending_service" } } },
    gives   = grant "assistive_device",
    because = "Met dit hulpmiddel lukt het u weer zelf.",
  },
  rule "AA-12" {
    title   = "Woningaanpassing",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all { is("asks_for", "home"), holds "limited", fails "common_purchase" },
    gives   = grant "home_adaptation",
    because = "Met deze aanpassing kunt u in uw eigen huis blijven wonen.",
  },
}
