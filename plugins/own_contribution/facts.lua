-- What decides whether somebody pays, and how much. Only yes or no about income: never the income.
return facts "own_contribution" {
  fact "age" { "BRP", "Hoe oud is de cliënt?", type = whole_number, min = 0, max = 120 },
  fact "adults_in_household" { "BRP", "Uit hoeveel volwassenen bestaat het huishouden?",
    type = whole_number, min = 1, max = 20,
  },
  fact "all_have_pension_age" { "BRP", "Heeft elke volwassene in het huishouden de AOW-leeftijd?" },
  fact "pays_for_long_term_care" { "CAK", "Betaalt het huishouden al een bijdrage voor de Wlz?" },
  fact "only_wheelchair" { "municipality", "Gaat het alleen om een rolstoel?" },
  fact "only_collective_transport" { "municipality", "Gaat het alleen om het collectief vervoer?" },
  fact "on_minimum_income" { "municipality", "Valt het huishouden onder de minimaregeling?",
    known_to = { "consultant", "municipal_officer" },
  },
  fact "month" { "municipality", "Over welke maand gaat het? Vul de eerste dag in.",
    type = date_value, min = "2020-01-01",
  },
  fact "cost_price" { "municipality", "Wat kost de voorziening de gemeente in deze maand?",
    type = amount, min = "0.00",
  },
  fact "asked_per_month" { "CAK", "Welk bedrag wordt er in deze maand gevraagd?",
    type = amount, min = "0.00",
  },

  -- The flat rate of the month that is asked about, not of today.
  derived "legal_rate" {
    title = "Wettelijk tarief van de maand",
    type  = amount,
    value = setting_on("monthly_rate", "month"),
  },
  derived "most_to_pay" {                      -- never more than it costs, art. 2.1.4a
    title = "Wat iemand ten hoogste betaalt",
    type  = amount,
    value = lowest { "legal_rate", "cost_price" },
  },
}
