return parameters "social_shelter" {
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
    room    = between(months(3), months(12)),
    agreed  = "commons, 2026-01-01",           -- these bounds are ours, not the law's
    open_to = { "region", "municipality" },
    default = months(6),
  },

  parameter "nights_without_decision" {        -- a bed comes before paper
    title   = "Hoeveel nachten iemand zonder besluit kan blijven",
    law     = "Wmo 2015 art. 2.3.3",
    room    = between(1, 14),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = 3,
  },
  parameter "second_chance" {                  -- kansrijk wonen
    title   = "Zijn er woningen voor wie opnieuw wil beginnen?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },
}
