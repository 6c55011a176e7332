-- The settings that the core reads for every case. Each is declared once, here, with its legal
-- source, its room, and who may fill that room.
return parameters "casework" {
  parameter "plan_form" {                      -- ondersteuningsplan, resultatenplan …
    title   = "Soort plan",
    room    = one_of { "support_plan", "results_plan", "action_plan", "family_plan" },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = "support_plan",
  },

  parameter "plan_parts" {                     -- without these no decision rests on it
    title   = "Wat er in een plan moet staan",
    room    = one_of {
      { "results" }, { "results", "life_domains" }, { "results", "review_date" },
      { "results", "own_strength", "network" },
    },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = { "results" },
  },

  parameter "conversation_instrument" {        -- the instruments stand in instruments.lua
    title   = "Hulpmiddel bij het gesprek",
    room    = one_of {
      "life_domains", "kitchen_table", "positive_health", "esbjerg_wheel", "results_conversation",
    },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = "kitchen_table",
  },

  parameter "personal_plan_term" {             -- persoonlijk plan
    title   = "Tijd om zelf een plan te maken",
    law     = "Wmo 2015 art. 2.3.2 lid 2",
    room    = at_least(days(7)),               -- bounded: more time is allowed, less is not
    open_to = { "region", "municipality" },
    default = days(7),
    unsure =
      "Of de Algemene termijnenwet voor deze zeven dagen geldt, moet een jurist nog bevestigen.",
  },

  parameter "consultation_before_tailored" {   -- overleg met de gemeente
    title   = "Eerst overleg met een medewerker van de gemeente",
    law     = "Wmo 2015 art. 2.6.3",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },

  parameter "minimum_offers" {                 -- keuze tussen aanbieders
    title   = "Aantal aanbieders dat wij ten minste voorstellen",
    law     = "Wmo 2015 art. 2.1.2 lid 4 sub c",
    room    = at_least(1),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = 1,                               -- fewer offers than this need a written reason
  },

  parameter "result_codes" {                   -- one list, so that results can be compared
    title   = "Codes voor wat hulp heeft opgeleverd",
    room    = one_of {
      { "free" }, { "reached", "partly_reached", "not_reached", "no_longer_needed" },
    },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = { "free" },
  },

  parameter "one_trusted_worker" {             -- vaste medewerker
    title   = "Waarschuwen wij als de vaste medewerker verandert?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },

  parameter "objection_term" {                 -- bezwaartermijn
    title   = "Bezwaartermijn",
    law     = "Awb art. 6:7",
    room    = fixed,                           -- fixed: no layer below the law may touch it
    default = weeks(6),
  },

  parameter "contact_line" {                   -- the last sentence of every letter
    title   = "Slotzin van elke brief",
    room    = free(text),                      -- free: the municipality's own voice
    open_to = { "municipality" },
    default = "Hebt u vragen? Neem contact op met uw gemeente.",
  },

  parameter "objection_address" {              -- where an objection goes, Awb art. 6:4 and 6:5
    title   = "Adres voor een bezwaarschrift",
    law     = "Awb art. 3:45",
    room    = free(text),
    open_to = { "municipality" },
    default = "het college van burgemeester en wethouders van uw gemeente",
  },
}
