return parameters "participation" {
  parameter "investigation_term" {             -- the law sets none; this one is agreed
    title   = "Onderzoekstermijn",
    room    = at_most(weeks(6)),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = weeks(6),
  },
  parameter "decision_term" {                  -- no term of its own: a reasonable one, at most 8 weeks
    title   = "Beslistermijn",
    law     = "Awb art. 4:13",
    room    = at_most(weeks(8)),
    open_to = { "region", "municipality" },
    default = weeks(8),
  },
  parameter "review_interval" {
    title   = "Tijd tot wij opnieuw kijken",
    room    = between(months(3), months(24)),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = months(6),
  },

  parameter "search_period_days" {             -- zoekperiode, below 27
    title   = "Zoekperiode voor jongeren, in dagen na de melding",
    law     = "Participatiewet art. 41 lid 4",
    room    = fixed,
    default = 28,
  },
  parameter "waive_search_period" {            -- since 2026
    title   = "Geldt de zoekperiode niet voor kwetsbare jongeren?",
    law     = "Participatiewet art. 41 lid 11",
    room    = one_of { yes, no },
    open_to = { "region", "municipality" },
    default = no,
    unsure  = "De tekst van lid 11 (2026) is niet gelezen.",
  },
  parameter "least_wage_value" {
    title   = "Vanaf welke loonwaarde (procent) werken met subsidie past",
    room    = between(20, 60),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = 30,
    unsure  = "De grens van dertig procent is onze maat; de wet noemt hem niet zo.",
  },
  parameter "reciprocity" {                    -- tegenprestatie
    title   = "Vragen wij een tegenprestatie?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },
}
