-- Every setting of this task, declared once: legal source, room, and who may fill that room.
return parameters "sheltered_housing" {
  parameter "investigation_term" {             -- onderzoekstermijn
    law     = "Wmo 2015 art. 2.3.2 lid 1",
    room    = at_most(weeks(6)),               -- bounded: sooner is allowed, later is not
    open_to = { "region", "municipality" },
    default = weeks(6),
  },

  parameter "decision_term" {                  -- beslistermijn
    law     = "Wmo 2015 art. 2.3.5 lid 2",
    room    = at_most(weeks(2)),
    open_to = { "region", "municipality" },
    default = weeks(2),
  },

  parameter "objection_term" {                 -- bezwaartermijn
    law     = "Awb art. 6:7",
    room    = fixed,                           -- fixed: no layer below the law may touch it
    default = weeks(6),
  },

  parameter "review_interval" {                -- heronderzoek; the law says "periodically"
    law     = "Wmo 2015 art. 2.3.9",
    room    = between(months(6), months(24)),
    agreed  = "commons, 2025-10-02",           -- these bounds are ours, not the law's
    open_to = { "region", "municipality" },
    default = months(12),
  },

  parameter "bridging_support" {               -- overbrugging tot een andere regio het overneemt
    law     = "Wmo 2015 art. 1.2.1 sub b",
    room    = one_of { yes, no },
    agreed  = "commons, 2025-10-02",
    open_to = { "municipality" },
    default = no,
  },

  parameter "contact_line" {                   -- the last sentence of every letter
    room    = free(text),                      -- free: the municipality's own voice
    open_to = { "municipality" },
    default = "Neem contact op met uw gemeente.",
  },
}
