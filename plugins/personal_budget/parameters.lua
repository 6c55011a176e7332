-- A budget is a form of help, not another kind: what it is for is granted by its own task.
return parameters "personal_budget" {
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
    room    = between(months(3), months(24)),
    agreed  = "commons, 2026-01-01",           -- these bounds are ours, not the law's
    open_to = { "region", "municipality" },
    default = months(12),
  },

  parameter "rate_professional" {              -- no dearer than help in kind
    title   = "Hoogste bedrag per uur voor een hulpverlener",
    law     = "Wmo 2015 art. 2.3.6 lid 5",
    room    = at_most(euros "75.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "55.00",
    unsure  = "De bedragen zijn een voorbeeld; elke gemeente legt ze vast in haar verordening.",
  },
  parameter "rate_network" {                   -- sociaal netwerk
    title   = "Hoogste bedrag per uur voor iemand uit het eigen netwerk",
    law     = "Wmo 2015 art. 2.3.6 lid 4",
    room    = at_most(euros "40.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "22.00",
    unsure  = "De bedragen zijn een voorbeeld; elke gemeente legt ze vast in haar verordening.",
  },
  parameter "network_allowed" {
    title   = "Mag iemand uit het eigen netwerk betaald worden?",
    law     = "Wmo 2015 art. 2.3.6 lid 4",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = yes,
  },

  -- What help costs the municipality: for estimates and simulations, never for a resident.
  parameter "budget_hour_price" {
    title   = "Rekenbedrag van een uur hulp met een pgb",
    room    = between(euros "12.00", euros "80.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "24.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
}
