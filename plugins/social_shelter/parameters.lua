return parameters "social_shelter" {
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

  parameter "nights_without_decision" {        -- a bed comes before paper
    title   = "Hoeveel nachten iemand zonder besluit kan blijven",
    law     = "Wmo 2015 art. 2.3.3",
    room    = between(1, 14),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = 3,
  },
  parameter "second_chance" {                  -- kansrijk wonen
    title   = "Zijn er woningen voor wie opnieuw wil beginnen?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },

  -- What help costs the municipality: for estimates and simulations, never for a resident.
  parameter "shelter_night_price" {
    title   = "Rekenbedrag van een nacht in de opvang",
    room    = between(euros "30.00", euros "200.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "86.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
  parameter "shelter_support_price" {
    title   = "Rekenbedrag van een jaar opvang met begeleiding",
    room    = between(euros "5000.00", euros "60000.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "28500.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
  parameter "supported_living_price" {
    title   = "Rekenbedrag van een jaar begeleid wonen",
    room    = between(euros "3000.00", euros "40000.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "14200.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
  parameter "second_chance_price" {
    title   = "Rekenbedrag van een jaar wonen met een tweede kans",
    room    = between(euros "1000.00", euros "20000.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "5600.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
}
