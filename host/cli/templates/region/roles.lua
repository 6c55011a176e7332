-- Who works in the access (toegang) of this region, and who may decide what. A municipality may make a role
-- stricter, never wider.
return roles {
  of = "example_region",

  role "access_desk" {
    title = "Medewerker loket",
    kinds = { "municipality" },                -- which kinds of organisation may hold it
    does  = { "read_client", "register_notification", "open_case", "receive_objection" },
  },

  role "consultant" {
    title = "Consulent",
    kinds = { "municipality", "welfare" },
    does  = { "read_client", "register_notification", "open_case", "record_facts",
              "hold_conversation", "make_plan", "advise", "decide", "order", "suspend" },
  },

  role "municipal_officer" {
    title = "Medewerker van de gemeente",
    kinds = { "municipality" },
    does  = { "read_client", "advise", "consult", "order", "suspend" },
  },

  role "team_lead" {
    title = "Teamleider",
    kinds = { "municipality" },
    does  = { "read_client", "open_case", "advise", "read_journal", "manage_users",
              "approve_destruction" },
  },

  role "objection_officer" {
    title = "Juridisch medewerker",
    kinds = { "municipality" },
    does  = { "read_client", "receive_objection", "decide_objection", "read_journal" },
  },

  role "functional_administrator" {
    title = "Functioneel beheerder",
    kinds = { "municipality" },
    does  = { "manage_policy", "manage_users", "read_journal",
              "propose_destruction" },
  },

  role "provider" { title = "Aanbieder", kinds = { "care_provider" }, does = { "deliver" } },

  mandate "decide_tailored" {                  -- mandaat, Awb art. 10:1
    to   = { "consultant" },
    acts = { "decide" },
    law  = "Awb art. 10:3",
    from = "2026-01-01",
  },

  mandate "decide_objection" {                 -- whoever decided does not decide the objection
    to    = { "objection_officer" },
    acts  = { "decide_objection" },
    kinds = { "municipality" },
    law   = "Awb art. 10:3 lid 3",
    from  = "2026-01-01",
  },
}
