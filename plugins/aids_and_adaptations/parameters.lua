-- Every setting of this task: legal source, room, and who may fill that room.
return parameters "aids_and_adaptations" {
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
    room    = between(months(6), months(60)),
    agreed  = "commons, 2026-01-01",           -- these bounds are ours, not the law's
    open_to = { "region", "municipality" },
    default = months(36),
  },

  -- Above this amount moving house is talked about first (primaat van verhuizen).
  parameter "talk_about_moving_from" {
    title   = "Vanaf welk bedrag wij eerst praten over verhuizen",
    law     = "Wmo 2015 art. 2.1.3 lid 2 sub a",
    room    = between(euros "5000.00", euros "20000.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "10000.00",
  },
  parameter "lending_service" {                -- uitleen, a general provision
    title   = "Kunt u hulpmiddelen een tijd lenen zonder besluit?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },

  -- What help costs the municipality: for estimates and simulations, never for a resident.
  parameter "device_price" {
    title   = "Rekenbedrag van een hulpmiddel",
    room    = between(euros "50.00", euros "5000.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "450.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
  parameter "wheelchair_price" {
    title   = "Rekenbedrag van een rolstoel",
    room    = between(euros "200.00", euros "12000.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "2400.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
  parameter "adaptation_price" {
    title   = "Rekenbedrag van een woningaanpassing",
    room    = between(euros "100.00", euros "50000.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "3900.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
}
