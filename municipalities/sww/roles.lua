-- The municipalities run the access themselves, independent of who delivers: a front line in the
-- neighbourhood and specialists for each law behind it. Organisations are invented.
return roles {
  of = "sww",

  organisation "beheer_3d"     { title = "Beheer 3D's",                 kind = "municipality" },
  organisation "vechtzorg"     { title = "Vechtstroom Zorg",            kind = "care_provider", agb = "42420019" },
  organisation "plassenhulp"   { title = "Plassenhulp",                 kind = "care_provider", agb = "42420020" },
  organisation "jeugd_vooruit" { title = "Jeugd Vooruit",               kind = "care_provider", agb = "42420021" },
  -- Two of the three have a say in the company: public for them, private for the third.
  organisation "werkhaven"     { title = "Werkhaven",                   kind = "company", agb = "42420022",
                                 controlled_by = { "stichtse_vecht", "wijdemeren" } },
  organisation "wegwijzer"     { title = "Cliëntondersteuning Wegwijzer", kind = "client_support" },

  role "access_desk" {
    title = "Medewerker meldpunt",
    kinds = { "municipality" },
    does  = { "read_client", "register_notification", "open_case", "receive_objection" },
  },

  -- The front line: clarifies, gives short help, and brings who needs more to a specialist.
  role "consultant" {
    title = "Medewerker frontlijn",
    kinds = { "municipality" },
    does  = { "read_client", "register_notification", "open_case", "record_facts",
              "hold_conversation", "make_plan", "advise", "help_urgently" },
  },

  role "wmo_specialist" {
    title = "Specialist Wmo",
    kinds = { "municipality" },
    laws  = { "wmo" },                           -- files of another law stay closed
    does  = { "read_client", "register_notification", "open_case", "record_facts",
              "hold_conversation", "make_plan", "advise", "decide", "order", "suspend" },
  },

  role "youth_specialist" {
    title = "Specialist jeugd",
    kinds = { "municipality" },
    laws  = { "youth" },                           -- files of another law stay closed
    does  = { "read_client", "register_notification", "open_case", "record_facts",
              "hold_conversation", "make_plan", "advise", "decide", "order", "suspend" },
  },

  role "participation_specialist" {
    title = "Specialist participatie",
    kinds = { "municipality" },
    laws  = { "participation" },                           -- files of another law stay closed
    does  = { "read_client", "register_notification", "open_case", "record_facts",
              "hold_conversation", "make_plan", "advise", "decide", "order", "suspend",
              "recover" },
  },

  role "municipal_officer" {
    title = "Medewerker van de gemeente",
    kinds = { "municipality" },
    does  = { "read_client", "advise", "consult", "order", "suspend" },
  },

  -- Standard products are bought together: one manager for the three.
  role "contract_manager" {
    title = "Contractmanager Beheer 3D's",
    kinds = { "municipality" },
    does  = { "order", "read_monitor" },
  },
  role "local_contract_manager" {
    title = "Contractmanager van de gemeente",
    kinds = { "municipality" },
    does  = { "read_monitor" },
  },

  role "case_director" {
    title = "Casusregisseur",
    kinds = { "municipality" },
    does  = { "read_client", "hold_conversation", "make_plan", "advise", "read_monitor" },
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
    kinds = { "care_provider", "company" },
    does  = { "deliver" },
  },

  mandate "decide_tailored" {
    to         = { "wmo_specialist" },
    acts       = { "decide" },
    provisions = {
      "guidance", "addiction_care", "day_activities", "short_stay", "wheelchair",
      "assistive_device", "home_adaptation", "collective_transport",
      "transport_to_day_activities", "school_transport", "household_help",
      "shelter_with_support", "supported_living", "second_chance_housing",
      "sheltered_housing", "supplier_contract", "contribution_exemption", "personal_budget",
      "case_direction",
      "local_services_voucher",
    },
    kinds      = { "municipality" },
    law        = "Awb art. 10:3",
    from       = "2015-01-01",
  },

  mandate "decide_youth" {
    to         = { "youth_specialist" },
    acts       = { "decide" },
    provisions = {
      "youth_help", "youth_guidance", "youth_short_stay", "youth_sheltered_living",
      "youth_transport", "light_parenting_voucher", "psychological_help_voucher",
    },
    kinds      = { "municipality" },
    law        = "Awb art. 10:3",
    from       = "2015-01-01",
  },

  mandate "decide_participation" {
    to         = { "participation_specialist" },
    acts       = { "decide" },
    provisions = {
      "short_trajectory", "wage_subsidy_with_growth", "wage_subsidy_without_growth",
      "sheltered_work", "work_like_day_activities", "self_employment_start",
      "job_seeker_without_benefit", "employer_placement", "activation", "volunteer_work",
      "reciprocity_service", "temporary_work_exemption", "debt_help", "work_transport",
      "recovery", "fine",
    },
    kinds      = { "municipality" },
    law        = "Awb art. 10:3",
    from       = "2015-01-01",
  },

  -- Asking money back, a fine, and how it is paid.
  mandate "recover" {
    to    = { "participation_specialist" },
    acts  = { "recover" },
    kinds = { "municipality" },
    law   = "Awb art. 10:3",
    from  = "2015-01-01",
  },

  mandate "decide_objection" {
    to         = { "objection_officer" },
    acts       = { "decide_objection" },
    kinds      = { "municipality" },
    law        = "Awb art. 10:3 lid 3",
    from       = "2015-01-01",
  },

  separation "decide_and_deliver" {
    one     = "deliver",
    other   = "decide",
    because = "De toegang staat los van wie de hulp geeft. Zo is het advies eerlijk.",
  },
  separation "plan_and_deliver" {
    one     = "deliver",
    other   = "make_plan",
    because = "Wie hulp verkoopt, maakt het plan niet.",
  },

  -- Who has which direction: one organisation directs the execution of a cluster, in principle.
  cluster "work_development" {
    cluster   = "Arbeidsontwikkeling",
    policy    = "beheer_3d",
    direction = { "werkhaven" },
    execution = { "werkhaven" },
  },
  cluster "support" {
    cluster   = "Ondersteuning",
    policy    = "beheer_3d",
    direction = { "beheer_3d" },
    execution = { "vechtzorg", "plassenhulp" },
  },
}
