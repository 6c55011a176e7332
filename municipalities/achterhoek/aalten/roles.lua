-- The access of Aalten is part of the municipality; its consultants decide by its own rules.
return roles {
  of = "achterhoek/aalten",

  organisation "aalten" { title = "Gemeente Aalten", kind = "municipality" },
  organisation "de_oever" { title = "Welzijn De Oever", kind = "welfare" },

  role "access_desk" {
    title = "Medewerker loket",
    kinds = { "municipality" },
    does  = { "read_client", "register_notification", "open_case", "receive_objection" },
  },

  role "consultant" {
    title = "Consulent",
    kinds = { "municipality" },
    does  = { "read_client", "register_notification", "open_case", "record_facts",
              "hold_conversation", "make_plan", "advise", "decide", "order", "suspend",
              "receive_objection" },
  },

  role "team_lead" {
    title = "Teamleider",
    kinds = { "municipality" },
    does  = { "read_client", "open_case", "advise", "read_journal", "manage_users",
              "read_monitor",
              "approve_destruction" },
  },

  role "municipal_officer" {
    title = "Medewerker van de gemeente",
    kinds = { "municipality" },
    does  = { "read_client", "advise", "consult", "order", "suspend" },
  },

  mandate "decide_tailored" {
    to    = { "consultant" },
    acts  = { "decide" },
    kinds = { "municipality" },
    law   = "Awb art. 10:3",
    from  = "2026-01-01",
  },

  separation "decide_and_deliver" {
    one     = "deliver",
    other   = "decide",
    because = "Wie hulp levert, beslist er niet over. Zo blijft de keuze van de inwoner vrij.",
  },
}
