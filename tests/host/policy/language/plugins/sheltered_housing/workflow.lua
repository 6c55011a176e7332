-- The road of one case. A step names its role, its clock, and what happens when time is up.
return workflow "sheltered_housing" {
  step "notification" {                        -- melding, Wmo 2015 art. 2.3.2
    role  = "access_desk",
    does  = { "confirm_receipt", "point_to_client_support", "invite_personal_plan" },
    leads = { "investigation" },
  },

  -- No pause on this clock: suspension belongs to the Awb, which starts at the application.
  step "investigation" {                       -- onderzoek; its report is the verslag of lid 8
    role    = "consultant",
    within  = setting "investigation_term", after = "notification",
    makes   = "investigation_report",
    overdue = { tell = { "client", "team_lead" }, opens = "application" },  -- lid 9
    leads   = { "application" },
  },

  step "application" { role = "client", leads = { "decision" } },           -- aanvraag

  step "decision" {                            -- beschikking, under a mandaat (Awb art. 10:1)
    role    = "decision_maker", mandate = "decide_sheltered_housing", not_by = "consultant",
    within  = setting "decision_term", after = "application",
    pauses  = { "information_requested" },     -- opschorting, Awb art. 4:15
    advice  = "rules",
    makes   = "decision_letter",
    leads   = { "provision", "objection" },
  },

  step "provision" { role = "provider", leads = { "review" } },             -- voorziening

  step "objection" {                           -- bezwaar
    role = "client", within = setting "objection_term", after = "decision", leads = { "decision" },
  },

  step "review" {                              -- heronderzoek
    role = "consultant", every = setting "review_interval", after = "provision",
    leads = { "decision" },
  },
}
