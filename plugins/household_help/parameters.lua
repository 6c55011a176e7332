-- Every setting of this task, declared once: legal source, room, and who may fill that room.
return parameters "household_help" {
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
    room    = between(months(6), months(36)),
    agreed  = "commons, 2026-01-01",           -- these bounds are ours, not the law's
    open_to = { "region", "municipality" },
    default = months(24),
  },

  -- The yardstick for hours. It binds nobody: who needs more is seen by a person (rule HH-10).
  parameter "usual_hours" {
    title   = "Uren in de week voor een gewone woning",
    law     = "Wmo 2015 art. 2.1.3 lid 2 sub a",
    room    = between(1, 6),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = 3,
  },
  parameter "large_home" {
    title   = "Vanaf hoeveel vierkante meter een woning groot is",
    room    = between(80, 200),
    agreed  = "commons, 2026-01-01",
    open_to = { "municipality" },
    default = 120,
  },
  parameter "hours_for_large_home" {
    title   = "Extra uren voor een grote woning",
    room    = between(0, 2),
    agreed  = "commons, 2026-01-01",
    open_to = { "municipality" },
    default = 1,
  },
  parameter "hours_per_child" {
    title   = "Extra uren voor elk kind onder de 12",
    room    = between(0, 1),
    agreed  = "commons, 2026-01-01",
    open_to = { "municipality" },
    default = 0.5,
  },

  parameter "laundry_service" {                -- was- en strijkservice, a general provision
    title   = "Is er een wasservice?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },

  parameter "own_contribution" {               -- eigen bijdrage, collected by the CAK
    title   = "Eigen bijdrage per maand",
    law     = "Wmo 2015 art. 2.1.4a",
    room    = at_most(euros "19.00"),
    open_to = { "region", "municipality" },
    default = {                                -- the law's most, each from its own day
      { euros "19.00", from = "2020-01-01" },
      { euros "20.60", from = "2024-01-01", room = at_most(euros "20.60") },
      { euros "21.00", from = "2025-01-01", room = at_most(euros "21.00"),
        unsure = "Dit is het bedrag van 2025; het bedrag van 2026 is nog niet gecontroleerd." },
    },
  },

  -- What help costs the municipality (tarief): for estimates and simulations, never for a resident.
  parameter "hour_price" {
    title   = "Rekentarief van een uur hulp bij het huishouden",
    law     = "Wmo 2015 art. 2.6.6 lid 1",
    room    = between(euros "25.00", euros "60.00"),
    agreed  = "commons, 2026-01-01",           -- the price itself stands in the contracts
    open_to = { "region", "municipality" },
    default = euros "37.20",
    unsure  = "Een voorbeeld; het tarief staat in het contract met de aanbieder.",
  },
  parameter "cleaning_hour_price" {
    title   = "Rekentarief van een uur schoonmaakondersteuning",
    room    = between(euros "10.00", euros "40.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "22.50",
    unsure  = "Een voorbeeld; het tarief volgt uit de subsidie.",
  },
}
