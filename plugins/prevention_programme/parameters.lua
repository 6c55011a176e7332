return parameters "prevention_programme" {
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
    room    = between(months(6), months(24)),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = months(12),
  },

  parameter "social_work_talks" {              -- about five, in the papers
    title   = "Aantal gesprekken maatschappelijk werk",
    room    = between(3, 10),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = 5,
  },
}
