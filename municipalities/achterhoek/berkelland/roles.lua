-- The access of Berkelland is a foundation: it makes the plan, the municipality decides.
return roles {
  of = "achterhoek/berkelland",

  organisation "berkelland" { title = "Gemeente Berkelland", kind = "municipality" },
  organisation "stichting_de_brink" { title = "Stichting De Brink", kind = "foundation" },
  organisation "de_omgang" { title = "Stichting De Omgang", kind = "foundation" },
  organisation "kronenkamp" { title = "Thuishulp Kronenkamp", kind = "care_provider", agb = "42420005" },

  -- Another foundation gives courses here; the access is of De Brink alone.
  role "access_desk" {
    title = "Medewerker aanmelding",
    kinds = { "foundation" }, organisations = { "stichting_de_brink" },
    does  = { "read_client", "register_notification", "open_case", "receive_objection" },
  },

  role "consultant" {
    title = "Casemanager",
    kinds = { "foundation" }, organisations = { "stichting_de_brink" },
    does  = { "read_client", "register_notification", "open_case", "record_facts",
              "hold_conversation", "make_plan", "advise", "receive_objection" },
  },

  role "team_lead" {
    title = "Teamleider",
    kinds = { "foundation" }, organisations = { "stichting_de_brink" },
    does  = { "read_client", "open_case", "advise", "read_journal", "manage_users",
              "read_monitor",
              "approve_destruction" },
  },

  role "municipal_officer" {
    title = "Medewerker van de gemeente",
    kinds = { "municipality" },
    does  = { "read_client", "advise", "consult", "decide", "order", "suspend" },
  },

  mandate "decide_tailored" {
    to    = { "municipal_officer" },
    acts  = { "decide" },
    kinds = { "municipality" },
    law   = "Awb art. 10:3",
    from  = "2026-01-01",
  },

  separation "decide_and_deliver" {
    one     = "deliver",
    other   = "decide",
    because = "Wie hulp levert, beslist er niet over.",
  },
}
