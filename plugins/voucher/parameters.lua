return parameters "voucher" {
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
    room    = between(months(3), months(12)),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = months(6),
  },

  parameter "vouchers" {                       -- not every region wants a market here
    title   = "Geven wij bonnen voor diensten in de buurt?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },
  parameter "voucher_most" {
    title   = "Hoogste bijdrage per maand",
    room    = at_most(euros "250.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "60.00",
    unsure  = "Het bedrag is een voorbeeld.",
  },
  parameter "voucher_valid" {
    title   = "Hoe lang een bon geldig is",
    room    = between(months(1), months(12)),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = months(6),
  },
}
