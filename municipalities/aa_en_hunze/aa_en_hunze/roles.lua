-- The social team is the one gateway, from 0 to 100. Partners work in it; the municipality signs.
return roles {
  of = "aa_en_hunze/aa_en_hunze",

  organisation "impuls"        { title = "Impuls",                   kind = "welfare" },
  organisation "mee_drenthe"   { title = "MEE Drenthe",              kind = "client_support" },
  organisation "aa_en_hunze"   { title = "Gemeente Aa en Hunze",     kind = "municipality" },
  organisation "esdoorn"       { title = "Thuishulp De Esdoorn",     kind = "care_provider", agb = "42420002" },
  organisation "hunzehulp"     { title = "Hunzehulp",                kind = "care_provider", agb = "42420003" },
  organisation "brinkhuis"     { title = "Wonen aan de Brink",       kind = "care_provider", agb = "42420004" },

  role "access_desk" {
    title = "Medewerker sociaal team, aanmelding",
    kinds = { "municipality", "welfare", "client_support" },
    does  = { "read_client", "register_notification", "open_case" },
  },

  -- Conversation and plan stay with one person, so that nobody has to tell the story twice.
  role "consultant" {
    title = "Medewerker sociaal team",
    kinds = { "municipality", "welfare", "client_support" },
    does  = { "read_client", "register_notification", "open_case", "record_facts",
              "hold_conversation", "make_plan", "advise",
              "deliver" },                     -- light support (lichte ondersteuning) by the team
  },

  -- What everybody may use needs no plan and no decision; the partners start it themselves.
  role "network_partner" {
    title = "Netwerkpartner",
    kinds = { "welfare" },
    does  = { "register_notification", "open_case", "hold_conversation" },
  },

  role "municipal_officer" {
    title = "Ambtenaar van de gemeente",
    kinds = { "municipality" },
    does  = { "read_client", "advise", "consult", "decide", "order", "suspend",
              "receive_objection" },
  },

  role "team_lead" {
    title = "Coördinator sociaal team",
    kinds = { "municipality" },
    does  = { "read_client", "open_case", "advise", "read_journal", "manage_users",
              "read_monitor",
              "approve_destruction" },
  },

  role "objection_officer" {
    title = "Juridisch medewerker",
    kinds = { "municipality" },
    does  = { "read_client", "receive_objection", "decide_objection", "read_journal" },
  },

  -- Four functions, kept apart: policy and purchasing, administration, granting, and the access.
  role "purchaser" {                           -- beleid en inkoop
    title = "Medewerker beleid en inkoop",
    kinds = { "municipality" },
    does  = { "read_monitor", "manage_policy" },
  },

  role "contract_manager" {
    title = "Contractmanager",
    kinds = { "municipality" },
    does  = { "order", "read_monitor" },
  },
  role "local_contract_manager" {
    title = "Contractmanager van de gemeente",
    kinds = { "municipality" },
    does  = { "read_monitor" },
  },

  role "administrator" {                       -- informatievoorziening en administratie
    title = "Medewerker administratie",
    kinds = { "municipality" },
    does  = { "register_notification", "receive_objection", "read_monitor" },
  },

  -- Looks into files to see whether the work is good, and never works in one.
  role "supervisor" {                          -- toezichthouder Wmo
    title = "Toezichthouder",
    kinds = { "municipality" },
    does  = { "read_client", "supervise", "read_journal", "read_monitor" },
  },

  role "functional_administrator" {
    title = "Functioneel beheerder",
    kinds = { "municipality" },
    does  = { "manage_policy", "manage_users", "read_journal", "read_monitor",
              "propose_destruction" },
  },

  role "provider" {
    title = "Aanbieder",
    kinds = { "care_provider" },
    does  = { "deliver" },
  },

  -- Heavier care stays in municipal hands: so the council keeps sight on the work of the team.
  mandate "decide_tailored" {
    to         = { "municipal_officer" },
    acts       = { "decide" },
    provisions = {
      "guidance", "addiction_care", "day_activities", "short_stay", "wheelchair",
      "assistive_device", "home_adaptation", "collective_transport",
      "transport_to_day_activities", "school_transport", "household_help",
      "shelter_with_support", "supported_living", "second_chance_housing",
      "sheltered_housing", "supplier_contract", "contribution_exemption", "personal_budget",
      "case_direction",
      "youth_help", "youth_guidance", "youth_short_stay", "youth_sheltered_living",
      "youth_transport", "work_transport", "recovery", "fine",
    },
    kinds      = { "municipality" },
    law        = "Awb art. 10:3",
    from       = "2026-01-01",
  },

  mandate "order_tailored" {
    to         = { "municipal_officer" },
    acts       = { "order" },
    provisions = {
      "guidance", "addiction_care", "day_activities", "short_stay", "wheelchair",
      "assistive_device", "home_adaptation", "collective_transport",
      "transport_to_day_activities", "school_transport", "household_help",
      "shelter_with_support", "supported_living", "second_chance_housing",
      "sheltered_housing", "supplier_contract", "contribution_exemption", "personal_budget",
      "case_direction",
      "youth_help", "youth_guidance", "youth_short_stay", "youth_sheltered_living",
      "youth_transport", "work_transport", "recovery", "fine",
    },
    kinds      = { "municipality" },
    law        = "Awb art. 10:3",
    from       = "2026-01-01",
  },

  mandate "decide_objection" {
    to    = { "objection_officer" },
    acts  = { "decide_objection" },
    kinds = { "municipality" },
    law   = "Awb art. 10:3 lid 3",
    from  = "2026-01-01",
  },

  separation "plan_and_decide" {
    one     = "make_plan",
    other   = "decide",
    because =
      "Wie het plan maakt, ondertekent het besluit niet. Zo kijkt er altijd een tweede mens mee.",
  },

  -- Light support by the team itself is general and stays free; tailored help is not.
  separation "decide_and_deliver" {
    one            = "deliver",
    other          = "decide",
    provision_kind = "tailored",
    because        =
      "Wie hulp op maat levert, beslist er niet over. Lichte steun geeft het team zelf.",
  },

  separation "supervise_and_direct" {          -- Wmo 2015 art. 6.1
    one     = "supervise",
    other   = "direct",
    because = "Wie toezicht houdt op een zaak, is er niet de regisseur van.",
  },
}
