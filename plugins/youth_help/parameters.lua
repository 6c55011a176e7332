return parameters "youth_help" {
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
    default = months(12),
  },

  parameter "keep_provider_term" {             -- after moving house, art. 2.7a
    title   = "Hoe lang iemand na een verhuizing bij de eigen aanbieder blijft",
    law     = "Jeugdwet art. 2.7a",
    room    = fixed,
    default = years(1),
  },
  parameter "youth_access" {                   -- who holds the conversation
    title   = "Wie een vraag over jeugd behandelt",
    room    = one_of { "generalist", "specialist" },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = "generalist",
  },
  parameter "referrals_discussed" {            -- afspraken met huisartsen
    title   = "Spreken wij over verwijzingen van artsen met de praktijken?",
    law     = "Jeugdwet art. 2.7 lid 4",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },

  -- What help costs the municipality: for estimates and simulations, never for a resident.
  parameter "youth_hour_price" {
    title   = "Rekenbedrag van een uur jeugdhulp",
    room    = between(euros "40.00", euros "160.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "88.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
  parameter "youth_guidance_hour_price" {
    title   = "Rekenbedrag van een uur begeleiding voor jongeren",
    room    = between(euros "30.00", euros "130.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "69.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
  parameter "youth_stay_night_price" {
    title   = "Rekenbedrag van een nacht logeren voor jongeren",
    room    = between(euros "60.00", euros "350.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "165.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
  parameter "youth_living_night_price" {
    title   = "Rekenbedrag van een nacht wonen met begeleiding voor jongeren",
    room    = between(euros "80.00", euros "450.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "210.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
}
