-- The flat rate (abonnementstarief) is one amount for a household in a month, whatever the help.
return parameters "own_contribution" {
  parameter "monthly_rate" {                   -- the law's amount, each from its own day
    title   = "Abonnementstarief per maand",
    law     = "Wmo 2015 art. 2.1.4a",
    room    = fixed,
    default = {
      { euros "19.00", from = "2020-01-01", source = "Uitvoeringsbesluit Wmo 2015, bedrag 2020" },
      { euros "20.60", from = "2024-01-01", source = "Uitvoeringsbesluit Wmo 2015, bedrag 2024" },
      { euros "21.00", from = "2025-01-01", source = "Uitvoeringsbesluit Wmo 2015, bedrag 2025",
        unsure = "Het bedrag van 2025 is niet bevestigd en dat van 2026 niet gevonden; " ..
          "voor 2027 is een bijdrage naar inkomen aangekondigd." },
    },
  },

  parameter "contribution_per_month" {         -- what this municipality asks; less is allowed
    title   = "Eigen bijdrage per maand",
    law     = "Wmo 2015 art. 2.1.4a",
    room    = at_most(euros "19.00"),
    open_to = { "region", "municipality" },
    default = {
      { euros "19.00", from = "2020-01-01" },
      { euros "20.60", from = "2024-01-01", room = at_most(euros "20.60") },
      { euros "21.00", from = "2025-01-01", room = at_most(euros "21.00"),
        unsure = "Dit is het bedrag van 2025; het bedrag van 2026 is nog niet gevonden." },
    },
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
