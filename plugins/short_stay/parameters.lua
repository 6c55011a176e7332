-- Every setting of this task: legal source, room, and who may fill that room.
return parameters "short_stay" {
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
    room    = between(months(3), months(12)),
    agreed  = "commons, 2026-01-01",           -- these bounds are ours, not the law's
    open_to = { "region", "municipality" },
    default = months(6),
  },

  -- Kortdurend verblijf is for a few days: who stays longer lives somewhere. The number comes from a
  -- policy paper of 2014, not from the law, so it can be set.
  parameter "hours_per_week_limit" {
    title   = "Hoeveel uur in de week logeren ten hoogste kan",
    room    = between(24, 72),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = 72,
    unsure  = "De 72 uur komt uit een beleidsstuk van 2014; in de wet staat geen getal.",
  },

  -- What help costs the municipality: for estimates and simulations, never for a resident.
  parameter "stay_hour_price" {
    title   = "Rekenbedrag van een uur kortdurend verblijf",
    room    = between(euros "3.00", euros "30.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "9.25",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
}
