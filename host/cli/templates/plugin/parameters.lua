-- Every setting of this task, declared once: its source, its room, and who may fill that room.
-- Room only shrinks on its way down: law, commons, region, municipality.
return parameters "example_task" {
  parameter "investigation_term" {             -- onderzoekstermijn
    title   = "Onderzoekstermijn",
    law     = "Wmo 2015 art. 2.3.2 lid 1",
    room    = at_most(weeks(6)),               -- sooner is allowed, later is not
    open_to = { "region", "municipality" },
    default = weeks(6),
  },

  parameter "decision_term" {                  -- beslistermijn
    title   = "Beslistermijn",
    law     = "Wmo 2015 art. 2.3.5 lid 2",
    room    = at_most(weeks(2)),
    open_to = { "region", "municipality" },
    default = weeks(2),
  },

  parameter "usual_hours" {                    -- a yardstick of the commons, so `agreed` and no `law`
    title   = "Uren die gewoonlijk genoeg zijn",
    room    = between(2, 8),
    agreed  = "commons, 2026-01-01",
    open_to = { "municipality" },
    default = 4,
  },
}
