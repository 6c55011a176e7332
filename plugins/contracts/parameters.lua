return parameters "contracts" {
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
    room    = between(months(6), months(60)),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = months(24),
  },

  parameter "shared_management" {              -- a team in name of several municipalities (CLM)
    title   = "Beheert een gezamenlijk team de grote contracten?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region" },
    default = no,
  },
  parameter "shared_from_municipalities" {
    title   = "Vanaf hoeveel gemeenten een aanbieder bij het gezamenlijke team hoort",
    room    = between(2, 20),
    agreed  = "commons, 2026-01-01",
    open_to = { "region" },
    default = 3,
  },
  parameter "lot_of_guidance" {                -- perceel: one product group bought apart
    title   = "In welk perceel kopen wij begeleiding?",
    room    = one_of { "regional_lot", "own_lot" },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = "regional_lot",
  },
  parameter "fixed_partners" {                 -- few strategic partners, for a long time
    title   = "Werken wij met een vaste groep partners?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },
}
