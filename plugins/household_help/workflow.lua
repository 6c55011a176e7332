-- The road of one case. A step names its role, its clock, and what happens when time is up.
return workflow "household_help" {
  -- A region or municipality may look a second time before the application; never after it, where
  -- the decision term runs.
  local_steps = { after = { "investigation" } },

  step "notification" {                        -- melding, Wmo 2015 art. 2.3.2 lid 1
    title = "Melding",
    role  = "access_desk",
    does  = { "confirm_receipt", "point_to_client_support", "invite_personal_plan" },
    leads = { "investigation" },
  },

  -- No pause on this clock: suspension belongs to the Awb, which starts at the application.
  step "investigation" {                       -- onderzoek; its report is the verslag of lid 8
    title   = "Onderzoek",
    role    = "consultant",
    within  = setting "investigation_term", after = "notification",
    makes   = "investigation_report",
    overdue = { tell = { "client", "team_lead" }, opens = "application" },   -- lid 9
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
    title = "Hulp",
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
    leads = { "decision", "evaluation" },
  },

  step "evaluation" {                          -- how it went, in the resident's own words
    title = "Terugblik",
    role  = "consultant",
    may_be_skipped = yes,
    leads = { "decision" },
  },
}
