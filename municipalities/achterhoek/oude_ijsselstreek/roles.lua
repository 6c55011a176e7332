-- One trusted professional holds the conversation, makes the plan, decides and helps (geen knip
-- tussen indicatie en zorgverlening). So there is no separation between deciding and delivering
-- here,
-- and partners close to the resident sit in the team.
return roles {
  of = "achterhoek/oude_ijsselstreek",

  organisation "oude_ijsselstreek" { title = "Gemeente Oude IJsselstreek", kind = "municipality" },
  organisation "samen_aan_de_ijssel" { title = "Netwerk Samen aan de IJssel", kind = "network" },
  organisation "ijzergieters" { title = "Zorg en welzijn De IJzergieters", kind = "care_provider", agb = "42420009" },

  role "access_desk" {
    title = "Medewerker aanmelding",
    kinds = { "municipality", "network", "care_provider" },
    does  = { "read_client", "register_notification", "open_case", "receive_objection" },
  },

  role "consultant" {
    title = "Vaste medewerker",
    kinds = { "municipality", "network", "care_provider" },
    does  = { "read_client", "register_notification", "open_case", "record_facts",
              "hold_conversation", "make_plan", "advise", "decide", "order", "suspend",
              "receive_objection", "deliver" },
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
    does  = { "read_client", "advise", "consult", "decide", "order", "suspend" },
  },

  -- Determination may be mandated to a provider (Wmo 2015 art. 2.6.3): for adults, and for the four
  -- groups of the assignment. The municipality sees every line and keeps quality and finance.
  mandate "decide_tailored" {
    to         = { "consultant" },
    acts       = { "decide" },
    provisions = {
      "guidance", "addiction_care", "day_activities", "assistive_device", "wheelchair",
      "household_help",
    },
    kinds      = { "municipality", "network", "care_provider" },
    law        = "Wmo 2015 art. 2.6.3",
    from       = "2026-01-01",
    till       = "2028-12-31",
  },

  -- What is bought. Guidance is not among it: the team gives that itself (eigen levering), so nobody
  -- orders it from somebody else.
  mandate "order_what_is_bought" {
    to         = { "consultant", "municipal_officer" },
    acts       = { "order" },
    provisions = {
      "addiction_care", "day_activities", "assistive_device", "wheelchair", "household_help",
      "short_stay", "home_adaptation", "collective_transport", "transport_to_day_activities",
      "school_transport", "shelter_with_support", "supported_living", "second_chance_housing",
      "sheltered_housing", "youth_help", "youth_guidance", "youth_short_stay",
      "youth_sheltered_living", "youth_transport", "work_transport",
    },
    law        = "Wmo 2015 art. 2.6.4",
    from       = "2026-01-01",
  },

  -- Everything else follows the ordinary road: the municipality decides.
  mandate "decide_other" {
    to         = { "municipal_officer" },
    acts       = { "decide" },
    provisions = {
      "short_stay", "home_adaptation", "collective_transport", "transport_to_day_activities",
      "school_transport", "shelter_with_support", "supported_living", "second_chance_housing",
      "sheltered_housing", "supplier_contract", "contribution_exemption", "personal_budget",
      "case_direction",
      "youth_help", "youth_guidance", "youth_short_stay", "youth_sheltered_living",
      "youth_transport", "work_transport",
    },
    kinds      = { "municipality" },
    law        = "Awb art. 10:3",
    from       = "2026-01-01",
  },
}
