-- What we may know, from whom, and what we ask when we do not know. A rule sees no other fact.
return facts "household_help" {
  fact "lives_here" { "BRP", "Staat de cliënt ingeschreven in deze gemeente?" },
  fact "children_under_12" { "BRP", "Hoeveel kinderen onder de 12 wonen er in huis?",
    type = whole_number, min = 0, max = 15,
  },
  fact "floor_area" { "BAG", "Hoe groot is de woning, in vierkante meters?",
    type = whole_number, min = 10, max = 1000,
  },
  fact "long_term_care_right" { "CIZ", "Is er recht op verblijf vanuit de Wlz?" },

  fact "cannot_wait" { "client", "Is er meteen hulp nodig, nog voor het onderzoek klaar is?" },
  fact "limited" { "client", "Lukt het huishouden niet door ziekte of een beperking?" },
  fact "copes_alone" { "client", "Lukt het wel met een hulpmiddel of in eigen tempo?" },
  fact "housemate_can_help" { "client", "Kan een huisgenoot het huishouden overnemen?" },
  fact "network_can_help" { "client", "Kan iemand uit de omgeving helpen en dat volhouden?" },
  fact "carer_overloaded" { "client", "Wordt het de mantelzorger te veel?",
    known_to = { "consultant", "municipal_officer" },
  },
  fact "cleaning_support_is_enough" { "client", "Is de schoonmaakondersteuning genoeg?" },
  fact "hours_needed" { "client", "Hoeveel uur hulp is er in een week nodig?",
    type = number, min = 0, max = 40,
  },
}
