-- Only what is needed to open the door: no amounts, no creditors.
return facts "debt_help" {
  fact "lives_here" { "BRP", "Staat de cliënt ingeschreven in deze gemeente?" },
  fact "adult" { "BRP", "Is de cliënt 18 of ouder?" },
  fact "cannot_pay" {
    "client", "Lukt het niet om de rekeningen te betalen, of gaat dat bijna mis?",
  },
  fact "home_or_power_at_risk" {
    "client", "Dreigt het huis, de stroom, het water of de zorgverzekering weg te vallen?",
  },
  fact "days_waited" { "municipality", "Hoeveel dagen geleden vroeg de cliënt om hulp?",
    type = whole_number, min = 0, max = 365,
  },
  fact "talk_held" { "municipality", "Is het eerste gesprek gehouden?" },
  fact "course_is_enough" { "client", "Is een cursus of een vrijwilliger genoeg?" },
  fact "fraud_before" { "municipality", "Is er eerder fraude vastgesteld?",
    known_to = { "consultant", "municipal_officer" },
  },
  fact "runs_a_business" { "client", "Gaat het om een eigen bedrijf?" },
}
