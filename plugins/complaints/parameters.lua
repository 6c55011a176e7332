return parameters "complaints" {
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

  parameter "complaint_term" {                 -- from receipt
    title   = "Tijd om een klacht te behandelen",
    law     = "Awb art. 9:11 lid 1",
    room    = at_most(weeks(6)),
    open_to = { "region", "municipality" },
    default = weeks(6),
    unsure  = "Hoofdstuk 9 van de Awb is niet nagelezen.",
  },
}
