return facts "aids_and_adaptations" {
  fact "lives_here" { "BRP", "Staat de cliënt ingeschreven in deze gemeente?" },
  fact "long_term_care_right" { "CIZ", "Is er recht op verblijf vanuit de Wlz?" },
  fact "insurance_lends" {
    "insurer", "Geeft de zorgverzekering dit hulpmiddel (korter dan een half jaar nodig)?",
  },
  fact "cannot_wait" { "client", "Is het vandaag nodig om veilig thuis te kunnen zijn?" },
  fact "asks_for" { "client", "Waar gaat de vraag over?",
    type = choice { "wheelchair", "device", "home" },
  },
  fact "limited" { "client", "Is het nodig door een ziekte of beperking die blijft?" },
  fact "common_purchase" {
    "client", "Is het iets wat bijna iedereen van deze leeftijd zelf koopt?",
  },
  fact "can_be_foreseen" { "client", "Kon de cliënt dit zien aankomen en er zelf voor zorgen?" },
  fact "borrowing_is_enough" { "client", "Is lenen voor een korte tijd genoeg?" },
  fact "owner_heard" { "owner", "Is de eigenaar van de woning gehoord?" },
  fact "home_is_rented" { "BAG", "Is de woning van iemand anders?" },
  fact "costs" { "municipality", "Wat kost de aanpassing?", type = amount, min = "0.00" },
  fact "suitable_home_available" { "client", "Is er binnenkort een woning die past?" },
}
