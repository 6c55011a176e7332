return facts "day_activities" {
  fact "lives_here" { "BRP", "Staat de cliënt ingeschreven in deze gemeente?" },
  fact "long_term_care_right" { "CIZ", "Is er recht op zorg uit de Wlz?" },
  fact "can_work" { "client", "Kan de cliënt betaald werken, met of zonder hulp?" },
  fact "day_is_empty" { "client", "Mist de cliënt een dag met structuur en mensen?" },
  fact "fills_own_day" { "client", "Lukt het om de dag zelf te vullen?" },
  fact "open_group_enough" { "client", "Is een groep in de buurt, met vrijwilligers, genoeg?" },
  fact "carer_needs_rest" {
    "informal_carer", "Is de dagbesteding ook nodig om de mantelzorger lucht te geven?",
  },
  fact "regular_place_possible" {
    "consultant", "Kan het ook op een gewone plek, zoals een vereniging of bedrijf?",
  },
  fact "reason_for_special_place" {
    "consultant", "Is opgeschreven waarom een gewone plek niet past?",
  },
  fact "half_days_needed" { "client", "Hoeveel dagdelen in de week zijn er nodig?",
    type = whole_number, min = 0, max = 14,
  },
}
