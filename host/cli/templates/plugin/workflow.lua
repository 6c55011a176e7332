-- The road of one case. A step names who takes it, its clock, and where it leads. `setting "…"` is a term
-- of parameters.lua, so a municipality may shorten it.
return workflow "example_task" {
  step "notification" {                        -- melding
    title = "Melding",
    role  = "access_desk",                     -- roles.lua of a region says who holds it
    leads = { "investigation" },
  },

  step "investigation" {                       -- onderzoek
    title   = "Onderzoek",
    role    = "consultant",
    within  = setting "investigation_term", after = "notification",
    overdue = { tell = { "client", "team_lead" }, opens = "application" },
    leads   = { "application" },
  },

  step "application" { title = "Aanvraag", role = "client", leads = { "decision" } },

  step "decision" {                            -- beschikking
    title   = "Besluit",
    mandate = "decide_tailored",               -- who may sign stands in roles.lua
    within  = setting "decision_term", after = "application",
    pauses  = { "information_requested" },     -- opschorting, Awb art. 4:15
    advice  = "rules",                         -- the rules are asked here
    leads   = { "provision", "objection" },
  },

  step "provision" { title = "Hulp", role = "provider", leads = { "objection" } },

  step "objection" {                           -- bezwaar
    title  = "Bezwaar",
    role   = "client",
    within = setting "objection_term", after = "decision",   -- a setting of the task `casework`
    leads  = { "decision" },
  },
}
