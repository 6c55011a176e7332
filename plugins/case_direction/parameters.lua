-- One household, one plan, one director.
return parameters "case_direction" {
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
    default = months(3),
  },

  parameter "director_is_independent" {        -- onafhankelijk van de uitvoering
    title   = "Mag wie hulp geeft geen regisseur zijn?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = yes,
  },
  parameter "director_only_if_complex" {
    title   = "Een aparte regisseur alleen bij veel problemen tegelijk?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = yes,
  },

  -- What help costs the municipality: for estimates and simulations, never for a resident.
  parameter "direction_price" {
    title   = "Rekenbedrag van een jaar casusregie",
    room    = between(euros "500.00", euros "9000.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "2950.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
}
