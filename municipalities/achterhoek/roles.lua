-- What the eight municipalities share. Each has its own access team: part of the municipality, a
-- foundation, a company or a network, so roles of the access stand in each municipality's
-- roles.lua.
-- All organisations are invented.
return roles {
  of = "achterhoek",

  organisation "de_naobers" { title = "Zorggroep De Naobers",            kind = "care_provider", agb = "42420010" },
  organisation "beekdal"    { title = "Begeleiding Beekdal",             kind = "care_provider", agb = "42420011" },
  organisation "coulisse"   { title = "Thuishulp Coulisse",              kind = "care_provider", agb = "42420012" },
  organisation "jeugdanker" { title = "Stichting Jeugdanker",            kind = "care_provider", agb = "42420013" },
  organisation "raadgever"  { title = "Cliëntondersteuning Raadgever",   kind = "client_support" },
  organisation "avondwacht" { title = "Spoeddienst Avondwacht",          kind = "network" },
  -- A certified institution (GI) carries out what the juvenile court imposes.
  organisation "jeugdpoort" { title = "Gecertificeerde instelling De Jeugdpoort",
                              kind = "certified_institution" },
  -- Contract and supplier management works in name of all eight.
  organisation "clm" { title = "Contract- en leveranciersmanagement Achterhoek", kind = "network" },

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

  role "supervisor" {                          -- toezicht en kwaliteit
    title = "Toezichthouder",
    kinds = { "municipality" },
    does  = { "read_client", "supervise", "read_journal", "read_monitor" },
  },

  -- On youth cases alone: there is no mandate, and no work for adults.
  role "youth_protector" {                     -- jeugdbeschermer
    title = "Jeugdbeschermer",
    kinds = { "certified_institution" },
    does  = { "read_client", "register_notification", "record_facts", "hold_conversation",
              "report_to_child_protection_board" },
  },

  -- Who of the local teams may report to the Child Protection Board (meldingsbevoegd).
  role "authorised_reporter" {
    title = "Meldingsbevoegde",
    kinds = { "municipality", "foundation", "company", "network" },
    does  = { "read_client", "register_notification", "report_to_child_protection_board" },
  },

  role "provider" {
    title = "Aanbieder",
    kinds = { "care_provider" },
    does  = { "deliver" },
  },

  -- Contracts for all eight are the shared team's; a local manager reads them and keeps the local ones.
  role "contract_manager" {
    title = "Contractmanager CLM",
    kinds = { "network" },
    does  = { "order", "read_monitor" },
  },
  role "local_contract_manager" {
    title = "Contractmanager van de gemeente",
    kinds = { "municipality" },
    does  = { "read_monitor" },
  },

  -- Urgent reports outside office hours.
  role "night_service" {
    title = "Medewerker spoeddienst",
    kinds = { "network" },
    does  = { "register_notification", "open_case", "help_urgently" },
  },

  mandate "decide_objection" {
    to    = { "objection_officer" },
    acts  = { "decide_objection" },
    kinds = { "municipality" },
    law   = "Awb art. 10:3 lid 3",
    from  = "2026-01-01",
  },

  separation "supervise_and_direct" {          -- Wmo 2015 art. 6.1
    one     = "supervise",
    other   = "direct",
    because = "Wie toezicht houdt op een zaak, is er niet de regisseur van.",
  },
}
