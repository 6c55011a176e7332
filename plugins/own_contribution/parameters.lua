-- The flat rate (abonnementstarief) is one amount for a household in a month, whatever the help.
return parameters "own_contribution" {
  parameter "rate_from_2020" {
    title   = "Abonnementstarief 2020 tot en met 2023",
    law     = "Uitvoeringsbesluit Wmo 2015, bedrag vanaf 2020-01-01",
    room    = fixed,
    default = euros "19.00",
  },
  parameter "rate_from_2024" {
    title   = "Abonnementstarief 2024",
    law     = "Uitvoeringsbesluit Wmo 2015, bedrag vanaf 2024-01-01",
    room    = fixed,
    default = euros "20.60",
  },
  parameter "rate_from_2025" {
    title   = "Abonnementstarief vanaf 2025",
    law     = "Uitvoeringsbesluit Wmo 2015, bedrag vanaf 2025-01-01",
    room    = fixed,
    default = euros "21.00",
    unsure  = "Het bedrag van 2025 is niet bevestigd en dat van 2026 niet gevonden; " ..
      "voor 2027 is een bijdrage naar inkomen aangekondigd.",
  },

  parameter "contribution_per_month" {         -- what this municipality asks; less is allowed
    title   = "Eigen bijdrage per maand",
    law     = "Wmo 2015 art. 2.1.4a",
    room    = at_most(euros "21.00"),
    open_to = { "region", "municipality" },
    default = euros "21.00",
    unsure  = "Dit is het bedrag van 2025; het bedrag van 2026 is nog niet gevonden.",
  },

  parameter "transport_costs_a_contribution" { -- collectief vervoer
    title   = "Geldt de eigen bijdrage ook voor het collectief vervoer?",
    law     = "Wmo 2015 art. 2.1.4",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
    unsure  = "De ruimte voor deze keuze komt uit tweede hand.",
  },
  parameter "minimum_income_exempt" {          -- minima
    title   = "Betalen huishoudens met een minimuminkomen geen bijdrage?",
    law     = "Wmo 2015 art. 2.1.4",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
    unsure  = "De ruimte voor deze keuze komt uit tweede hand.",
  },

  parameter "exemption_term" {
    title   = "Tijd om uit te zoeken of iemand betaalt",
    room    = at_most(weeks(6)),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = weeks(2),
  },
  parameter "exemption_decision_term" {        -- no term of its own: the reasonable one
    title   = "Beslistermijn",
    law     = "Awb art. 4:13",
    room    = at_most(weeks(8)),
    open_to = { "region", "municipality" },
    default = weeks(2),
  },
  parameter "exemption_review" {
    title   = "Tijd tot wij opnieuw kijken",
    law     = "Wmo 2015 art. 2.3.9",
    room    = between(months(6), months(24)),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = months(12),
  },
}
