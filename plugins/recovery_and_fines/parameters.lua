-- Nothing here is decided by a machine: what burdens somebody is weighed by a person.
return parameters "recovery_and_fines" {
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
    room    = between(months(1), months(12)),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = months(6),
  },

  parameter "hindsight_years" {                -- who could know; not further back than this
    title   = "Hoeveel jaar teruggevorderd kan worden als iemand het had kunnen weten",
    law     = "Participatiewet art. 58 lid 2",
    room    = fixed,
    default = 2,
  },
  parameter "waiver_after_years" {             -- kwijtschelding
    title   = "Na hoeveel jaar betalen wij de rest kunnen kwijtschelden",
    law     = "Participatiewet art. 58 lid 7",
    room    = fixed,
    default = 10,
    unsure  = "De voorwaarden van lid 7 zijn niet uitgewerkt.",
  },
}
