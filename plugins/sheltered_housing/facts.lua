-- Few facts, and tender ones: what touches health is known to who needs it for the work.
return facts "sheltered_housing" {
  fact "age" { "BRP", "Hoe oud is de cliënt?", type = whole_number, min = 0, max = 120 },
  fact "lives_in_netherlands" { "BRP", "Woont de cliënt in Nederland?" },
  fact "long_term_care_right" { "CIZ", "Is er recht op verblijf vanuit de Wlz?" },

  fact "no_safe_place_tonight" { "client", "Is er vannacht geen veilige plek om te slapen?" },
  fact "psychosocial_problem" { "client", "Zijn er psychische of psychosociale problemen?",
    known_to = { "consultant", "municipal_officer" },
  },
  fact "manages_with_help_nearby" { "client", "Lukt het wonen met de hulp die er al is?" },
  fact "better_chance_elsewhere" { "client", "Is de kans op herstel elders groter?" },
}
