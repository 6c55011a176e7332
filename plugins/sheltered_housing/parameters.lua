return parameters "sheltered_housing" {
  parameter "investigation_term" {             -- onderzoekstermijn, from the notification (melding)
    title   = "Onderzoekstermijn",
    law     = "Wmo 2015 art. 2.3.2 lid 1",
    room    = at_most(weeks(6)),
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
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = months(12),
  },

  parameter "bridging_support" {               -- overbrugging
    title   = "Ondersteuning tot een andere regio het overneemt",
    law     = "Wmo 2015 art. 1.2.1 sub b",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },

  -- What a day costs the municipality (tarief): for estimates and simulations.
  parameter "day_price" {
    title   = "Rekentarief van een dag beschermd wonen",
    law     = "Wmo 2015 art. 2.6.6 lid 1",
    room    = between(euros "80.00", euros "250.00"),
    agreed  = "commons, 2026-01-01",           -- the price itself stands in the contracts
    open_to = { "region", "municipality" },
    default = euros "135.00",
    unsure  = "Een voorbeeld; het tarief staat in het contract met de aanbieder.",
  },

  -- Until a day the centre municipality (centrumgemeente) of a region does this task; then each does.
  parameter "competent" {
    title   = "Wie beschermd wonen regelt",
    room    = one_of { "centre_municipality", "own_municipality" },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = "own_municipality",
  },
}
