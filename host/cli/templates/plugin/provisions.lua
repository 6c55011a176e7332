-- The catalogue: what this task can grant. A tailored provision (maatwerkvoorziening) needs a plan and a
-- decision; a general one (algemene voorziening) needs neither.
return provisions "example_task" {
  provision "example_help" {
    title = "Voorbeeldhulp",
    kind  = "tailored",
    law   = "wmo",
    phase = "after_access",
    unit  = "hours_per_week",                  -- what the amount of a decision counts
  },
}
