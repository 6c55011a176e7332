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
}
