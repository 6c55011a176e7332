-- The road of one case. A step names its role, its clock, and what happens when time is up.
return workflow "contracts" {
  step "notification" {                        -- the question comes in
    title = "Vraag",
    role  = "access_desk",
    does  = { "confirm_receipt", "point_to_client_support" },
    leads = { "investigation" },
  },

  step "investigation" {                       -- onderzoek; the law sets no term for it; the policy does
    title   = "Onderzoek",
    role    = "consultant",
    within  = setting "investigation_term", after = "notification",
    makes   = "investigation_report",
    overdue = { tell = { "team_lead" }, opens = "application" },
    leads   = { "application" },
  },

  step "application" {                         -- aanvraag
    title = "Aanvraag",
    role  = "client",
    leads = { "decision" },
  },

  step "decision" {                            -- beschikking, under a mandaat (Awb art. 10:1)
    title   = "Besluit",
    mandate = "decide_tailored",               -- roles.lua says who holds it
    within  = setting "decision_term", after = "application",
    pauses  = { "information_requested" },     -- opschorting, Awb art. 4:15
    advice  = "rules",
    makes   = "decision_letter",
    leads   = { "provision", "objection" },
  },

  step "provision" {                           -- voorziening, after an order to a provider
    title = "Contract",
    role  = "provider",
    leads = { "review" },
  },

  step "objection" {                           -- bezwaar
    title  = "Bezwaar",
    role   = "client",
    within = setting "objection_term", after = "decision",
    leads  = { "decision" },
  },

  step "review" {                              -- heronderzoek
    title = "Heronderzoek",
    role  = "consultant",
    every = setting "review_interval", after = "provision",
    leads = { "decision" },
  },
}
