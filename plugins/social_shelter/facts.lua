-- Any municipality may be asked: where somebody is registered is no reason to turn them away.
return facts "social_shelter" {
  fact "age" { "BRP", "Hoe oud is de cliënt?", type = whole_number, min = 0, max = 120 },
  fact "lives_in_netherlands" { "BRP", "Woont de cliënt in Nederland?" },
  fact "left_home" { "client", "Is de cliënt de eigen woning kwijt of moest die eruit?" },
  fact "no_bed_tonight" { "client", "Is er vannacht geen bed?" },
  fact "nights_stayed" { "shelter", "Hoeveel nachten sliep de cliënt al in de opvang?",
    type = whole_number, min = 0, max = 366,
  },
  fact "can_stay_with_others" { "client", "Kan de cliënt bij familie of vrienden blijven?" },
  fact "better_chance_elsewhere" { "client", "Is de kans op herstel elders groter?" },
  fact "ready_to_live_alone" { "client", "Kan de cliënt weer zelf wonen, met wat begeleiding?" },
  fact "accepts_conditions" { "client", "Gaat de cliënt akkoord met begeleiding en afspraken?" },
  fact "evicted_for_nuisance" { "housing", "Is de cliënt eerder uitgezet om overlast?",
    known_to = { "consultant", "municipal_officer" },
  },
}
