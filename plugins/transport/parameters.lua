-- Every setting of this task: legal source, room, and who may fill that room.
return parameters "transport" {
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
    room    = between(months(12), months(60)),
    agreed  = "commons, 2026-01-01",           -- these bounds are ours, not the law's
    open_to = { "region", "municipality" },
    default = months(36),
  },

  parameter "walking_distance" {
    title   = "Hoeveel meter iemand naar de halte kan lopen",
    law     = "Wmo 2015 art. 2.1.3 lid 2 sub a",
    room    = between(100, 800),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = 500,
  },
  parameter "school_distance" {                -- leerlingenvervoer, by-law
    title   = "Vanaf hoeveel kilometer tot school er leerlingenvervoer is",
    room    = at_most(6),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = 6,
    unsure  = "De grens van zes kilometer staat niet in de geraadpleegde bronnen.",
  },
  parameter "neighbourhood_car" {              -- buurtauto, a general provision of volunteers
    title   = "Rijdt er een buurtauto?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },

  -- What help costs the municipality: for estimates and simulations, never for a resident.
  parameter "collective_transport_price" {
    title   = "Rekenbedrag van een jaar collectief vervoer",
    room    = between(euros "100.00", euros "5000.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "780.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
  parameter "day_transport_price" {
    title   = "Rekenbedrag van een jaar vervoer naar dagbesteding",
    room    = between(euros "200.00", euros "9000.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "2600.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
  parameter "youth_transport_price" {
    title   = "Rekenbedrag van een jaar vervoer naar jeugdhulp",
    room    = between(euros "200.00", euros "15000.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "3100.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
  parameter "school_transport_price" {
    title   = "Rekenbedrag van een jaar leerlingenvervoer",
    room    = between(euros "200.00", euros "15000.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "4200.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
  parameter "work_transport_price" {
    title   = "Rekenbedrag van een jaar vervoer naar een leerwerkplek",
    room    = between(euros "100.00", euros "9000.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "1900.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
}
