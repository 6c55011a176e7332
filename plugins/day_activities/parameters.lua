-- Every setting of this task: legal source, room, and who may fill that room.
return parameters "day_activities" {
  parameter "investigation_term" {             -- onderzoekstermijn, from the notification (melding)
    title   = "Onderzoekstermijn",
    law     = "Wmo 2015 art. 2.3.2 lid 1",
    room    = at_most(weeks(6)),               -- bounded: sooner is allowed, later is not
    open_to = { "region", "municipality" },
    default = weeks(6),
  },
  parameter "decision_term" {                  -- beslistermijn, from the application (aanvraag)
    title   = "Beslistermijn",
    law     = "Wmo 2015 art. 2.3.5 lid 2",
    room    = at_most(weeks(2)),
    open_to = { "region", "municipality" },
    default = weeks(2),
  },
  parameter "review_interval" {                -- heronderzoek; the law says "periodically"
    title   = "Tijd tot het heronderzoek",
    law     = "Wmo 2015 art. 2.3.9",
    room    = between(months(6), months(24)),
    agreed  = "commons, 2026-01-01",           -- these bounds are ours, not the law's
    open_to = { "region", "municipality" },
    default = months(12),
  },

  parameter "usual_half_days" {
    title   = "Dagdelen in de week die zonder extra gesprek kunnen",
    law     = "Wmo 2015 art. 2.1.3 lid 2 sub a",
    room    = between(1, 10),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = 6,
  },
  parameter "open_groups" {                    -- vrij toegankelijke dagbesteding
    title   = "Is er in de buurt dagbesteding zonder besluit?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = yes,
  },

  -- What help costs the municipality: for estimates and simulations, never for a resident.
  parameter "half_day_price" {
    title   = "Rekenbedrag van een dagdeel dagbesteding",
    room    = between(euros "15.00", euros "80.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "34.50",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
}
