-- Who works in the access (toegang) of the four BUCH municipalities, and who may decide what.
-- One team, one generalist for the resident; every case belongs to one municipality.
return roles {
  of = "buch",

  -- Organisations. Care providers are named here so that a resident can choose from them.
  organisation "buch"        { title = "Werkorganisatie BUCH",        kind = "municipality" },
  organisation "schelpenpad" { title = "Thuishulp Schelpenpad",       kind = "care_provider", agb = "42420015" },
  organisation "de_wimpel"   { title = "Huishulp De Wimpel",          kind = "care_provider", agb = "42420016" },
  organisation "strandhuis"  { title = "Woonbegeleiding Strandhuis",  kind = "care_provider", agb = "42420017" },
  organisation "vuurbaak"    { title = "Wonen met Vuurbaak",          kind = "care_provider", agb = "42420018" },
  organisation "samenwijzer" { title = "Samenwijzer",                 kind = "client_support" },

  role "access_desk" {
    title = "Medewerker loket",
    kinds = { "municipality" },
    does  = { "read_client", "register_notification", "open_case", "receive_objection" },
  },

  -- Generalists of zero- and first-line institutions may join. Care providers may not: who sells
  -- help does not advise on it. Client support stays outside too, to stand beside the resident.
  role "consultant" {
    title = "Generalist",
    kinds = { "municipality", "welfare" },
    does  = { "read_client", "register_notification", "open_case", "record_facts",
              "hold_conversation", "make_plan", "advise", "decide", "order", "suspend",
              "help_urgently" },
  },

  -- To the resident a generalist, inside the team a specialist: an expertise comes beside the role.
  role "expert_youth" {
    title = "Deskundige jeugd",
    kinds = { "municipality", "welfare" },
    does  = { "read_client", "advise" },
  },
  role "expert_debts" {
    title = "Deskundige schulden",
    kinds = { "municipality", "welfare" },
    does  = { "read_client", "advise" },
  },
  role "expert_dementia" {
    title = "Deskundige dementie",
    kinds = { "municipality", "welfare" },
    does  = { "read_client", "advise" },
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

  role "municipal_officer" {
    title = "Medewerker van de gemeente",
    kinds = { "municipality" },
    does  = { "read_client", "advise", "consult", "order", "suspend", "recover" },
  },

  role "team_lead" {
    title = "Teamleider",
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

  -- The generalist decides; a tailored provision only after a talk with the municipality, which so
  -- keeps the gate (poortwachtersfunctie).
  mandate "decide_tailored" {
    to         = { "consultant" },
    acts       = { "decide" },
    provisions = {
      "guidance", "addiction_care", "day_activities", "short_stay", "wheelchair",
      "assistive_device", "home_adaptation", "collective_transport",
      "transport_to_day_activities", "school_transport", "household_help",
      "shelter_with_support", "supported_living", "second_chance_housing",
      "sheltered_housing", "supplier_contract", "contribution_exemption", "personal_budget",
      "case_direction",
      "youth_help", "youth_guidance", "youth_short_stay", "youth_sheltered_living",
      "youth_transport", "short_trajectory", "wage_subsidy_with_growth",
      "wage_subsidy_without_growth", "sheltered_work", "work_like_day_activities",
      "self_employment_start", "job_seeker_without_benefit", "employer_placement",
      "activation", "volunteer_work", "temporary_work_exemption", "reciprocity_service",
      "debt_help",
      "work_transport", "recovery", "fine",
    },
    only_after = "consultation",
    law        = "Awb art. 10:3",
    from       = "2026-01-01",
  },

  -- Asking money back, a fine, and how it is paid.
  mandate "recover" {
    to    = { "municipal_officer" },
    acts  = { "recover" },
    kinds = { "municipality" },
    law   = "Awb art. 10:3",
    from  = "2026-01-01",
  },

  mandate "decide_objection" {
    to    = { "objection_officer" },
    acts  = { "decide_objection" },
    kinds = { "municipality" },
    law   = "Awb art. 10:3 lid 3",
    from  = "2026-01-01",
  },

  separation "decide_and_deliver" {
    one     = "deliver",
    other   = "decide",
    because = "Wie hulp levert, beslist er niet over. Zo blijft de keuze van de inwoner vrij.",
  },
}
