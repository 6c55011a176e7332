return facts "short_stay" {
  fact "lives_here" { "BRP", "Staat de cliënt ingeschreven in deze gemeente?" },
  fact "long_term_care_right" { "CIZ", "Is er recht op zorg uit de Wlz?" },
  fact "has_informal_carer" { "client", "Zorgt er thuis iemand voor de cliënt?" },
  fact "carer_is_overloaded" { "informal_carer", "Dreigt het die mantelzorger te veel te worden?" },
  fact "needs_supervision" { "client", "Moet er steeds iemand in de buurt zijn?" },
  fact "others_take_over" { "client", "Kan iemand anders het thuis af en toe overnemen?" },
  fact "stays_with_insurance" { "insurer", "Betaalt de zorgverzekering een logeerplek?" },
  fact "emergency" { "client", "Valt de mantelzorger vandaag uit?" },
  fact "hours_per_week" { "client", "Hoeveel uur in de week gaat het om?",
    type = whole_number, min = 0, max = 168,
  },
}
