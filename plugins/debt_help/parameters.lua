return parameters "debt_help" {
  parameter "decision_term" {                  -- no term of its own: a reasonable one, at most 8 weeks
    title   = "Beslistermijn",
    law     = "Awb art. 4:13",
    room    = at_most(weeks(8)),
    open_to = { "region", "municipality" },
    default = weeks(8),
  },
  parameter "review_interval" {
    title   = "Tijd tot wij opnieuw kijken",
    room    = between(months(3), months(12)),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = months(6),
  },

  parameter "first_talk_term" {                -- eerste gesprek
    title   = "Tijd tot het eerste gesprek",
    law     = "Wgs art. 4 lid 1",
    room    = at_most(weeks(4)),
    open_to = { "region", "municipality" },
    default = weeks(4),
    unsure  = "De termijn komt uit algemene kennis van de Wgs en is niet nagelezen.",
  },
  parameter "first_talk_days_if_urgent" {      -- bedreigende situatie
    title   = "Dagen tot het eerste gesprek als huis, stroom, water of zorgverzekering wegvalt",
    law     = "Wgs art. 4 lid 2",
    room    = at_most(3),
    open_to = { "region", "municipality" },
    default = 3,
    unsure  = "De termijn komt uit algemene kennis van de Wgs en is niet nagelezen.",
  },

  -- What help costs the municipality: for estimates and simulations, never for a resident.
  parameter "trajectory_price" {
    title   = "Rekenbedrag van een traject schuldhulp",
    room    = between(euros "300.00", euros "6000.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "1850.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
}
