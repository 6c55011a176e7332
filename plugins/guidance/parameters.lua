-- What a municipality may choose when somebody needs a hand with daily life.
return parameters "guidance" {
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

  -- A local assessment framework (afwegingskader) has four parts, and each is a setting of its own:
  -- the conditions are in rules.lua, the way of judging, what is weighed, and what providers are asked.
  parameter "way_of_judging" {                 -- (b) wijze van beoordelen
    title   = "Hoe wij beoordelen wat nodig is",
    law     = "Wmo 2015 art. 2.1.3",
    room    = one_of { "conversation", "conversation_and_home_visit", "independent_advice" },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = "conversation",
  },
  parameter "usual_guidance_hours" {           -- (c) afwegingsfactoren: the yardstick
    title   = "Uren begeleiding in de week die zonder extra gesprek kunnen",
    law     = "Wmo 2015 art. 2.1.3 lid 2 sub a",
    room    = between(1, 10),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = 4,
  },
  parameter "asked_of_providers" {             -- (d) wat wij van aanbieders vragen
    title   = "Wat wij van aanbieders vragen",
    law     = "Wmo 2015 art. 2.1.3",
    room    = free(text),
    open_to = { "region", "municipality" },
    default = "De begeleider werkt aan het afgesproken resultaat en doet daar verslag van.",
  },

  parameter "own_solution_first" {             -- eerst zelf proberen
    title   = "Eerst vastleggen wat iemand zelf probeerde",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },
  parameter "contact_after_decision" {         -- the decision is not the end of contact
    title   = "Na het besluit een volgend gesprek afspreken",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },
  parameter "delivered_by_access" {            -- eigen levering
    title   = "Geeft het team zelf lichte begeleiding?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },

  -- What help costs the municipality: for estimates and simulations, never for a resident.
  parameter "guidance_hour_price" {
    title   = "Rekenbedrag van een uur begeleiding",
    room    = between(euros "30.00", euros "110.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "62.40",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
  parameter "addiction_hour_price" {
    title   = "Rekenbedrag van een uur verslavingszorg",
    room    = between(euros "40.00", euros "150.00"),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = euros "78.00",
    unsure  = "Verzonnen voor het voorbeeld; het tarief staat in het contract of de regeling.",
  },
}
