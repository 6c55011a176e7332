-- The access of Doetinchem is a company: it makes the plan, the municipality decides.
return roles {
  of = "achterhoek/doetinchem",

  organisation "doetinchem" { title = "Gemeente Doetinchem", kind = "municipality" },
  organisation "wijkhuis" { title = "Wijkhuis Doetinchem BV", kind = "company", agb = "42420006" },
  organisation "slangenburg" { title = "Woonzorg Slangenburg", kind = "care_provider", agb = "42420007" },

  role "access_desk" {
    title = "Medewerker aanmelding",
    kinds = { "company" },
    does  = { "read_client", "register_notification", "open_case", "receive_objection" },
  },

  role "consultant" {
    title = "Hulpverlener",
    kinds = { "company" },
    does  = { "read_client", "register_notification", "open_case", "record_facts",
              "hold_conversation", "make_plan", "advise", "receive_objection" },
  },

  role "team_lead" {
    title = "Teamleider",
    kinds = { "company" },
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
