-- What is counted of every task: this plugin has no road of its own. What a task wants to know more of,
-- it counts itself, in its own indicators.lua.
return indicators "casework" {
  indicator "notifications" {                  -- meldingen, Wmo 2015 art. 2.3.2
    title  = "Meldingen",
    unit   = "meldingen",
    counts = "notifications",
    per    = { "quarter", "notifier" },
  },
  indicator "cases" {                          -- zaken
    title  = "Geopende zaken",
    unit   = "zaken",
    counts = "cases",
    per    = { "quarter", "task" },
  },
  indicator "ages" {                           -- leeftijden
    title  = "Geopende zaken naar leeftijd",
    unit   = "zaken",
    counts = "cases",
    per    = { "quarter", "age_group" },
  },
  indicator "decisions" {                      -- besluiten
    title  = "Besluiten",
    unit   = "besluiten",
    counts = "decisions",
    per    = { "quarter", "kind" },
  },

  -- What the rules advised, and what a person decided: where the two differ, either deserves a look.
  indicator "advice_and_decision" {            -- advies en besluit
    title  = "Advies en besluit",
    unit   = "besluiten",
    counts = "decisions",
    per    = { "quarter", "followed" },
  },

  -- What was advised, what a person decided, and whether the two differ: so a municipality sees the
  -- work of its team against the frames of the council.
  indicator "judgements" {                     -- advies tegenover besluit
    title  = "Advies van het team en oordeel van de gemeente",
    unit   = "besluiten",
    counts = "decisions",
    per    = { "quarter", "advice", "kind", "followed" },
  },

  indicator "products" {                       -- producten
    title  = "Gestarte voorzieningen naar product",
    unit   = "voorzieningen",
    counts = "provisions",
    per    = { "quarter", "provision" },
  },
  indicator "ages_and_groups" {                -- leeftijd en groep van voorzieningen
    title  = "Gestarte voorzieningen naar leeftijd en groep",
    unit   = "voorzieningen",
    counts = "provisions",
    per    = { "quarter", "provision_group", "age_group" },
  },

  indicator "clusters" {                       -- clusters
    title  = "Gestarte voorzieningen naar cluster",
    unit   = "voorzieningen",
    counts = "provisions",
    per    = { "quarter", "cluster" },
  },

  -- What is there for everybody beside what takes a decision: the small flow beside the large one.
  indicator "general_and_tailored" {           -- algemeen en maatwerk
    title  = "Gestarte voorzieningen: algemeen en maatwerk",
    unit   = "voorzieningen",
    counts = "provisions",
    per    = { "quarter", "kind" },
  },

  -- In, through and out: notifications and cases come in, provisions start, and this is how it ends.
  indicator "ended_products" {                 -- beëindigde voorzieningen
    title  = "Beëindigde voorzieningen naar product",
    unit   = "voorzieningen",
    counts = "endings",
    per    = { "quarter", "provision" },
  },
  indicator "closed_cases" {                   -- afgesloten zaken
    title  = "Afgesloten zaken, en waar de vraag bleef",
    unit   = "zaken",
    counts = "closings",
    per    = { "quarter", "way" },
  },

  -- A resident who keeps one face has to tell the story once.
  indicator "handovers" {                      -- wisselingen van contactpersoon
    title  = "Wisselingen van contactpersoon",
    unit   = "wisselingen",
    counts = "handovers",
    per    = { "quarter", "task" },
  },
  indicator "goals" {                          -- behaalde resultaten
    title  = "Beoordeelde voorzieningen naar product en resultaat",
    unit   = "voorzieningen",
    counts = "results",
    per    = { "quarter", "provision", "outcome" },
  },

  indicator "objections" {                     -- bezwaren
    title  = "Bezwaren",
    unit   = "bezwaren",
    counts = "objections",
    per    = { "year", "task", "late" },
  },
}
