-- The settings that the core reads for every case. Each is declared once, here, with its legal
-- source, its room, and who may fill that room.
return parameters "casework" {
  parameter "plan_form" {                      -- ondersteuningsplan, resultatenplan …
    title   = "Soort plan",
    room    = one_of { "support_plan", "results_plan", "action_plan", "family_plan" },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = "support_plan",
  },

  parameter "plan_parts" {                     -- without these no decision rests on it
    title   = "Wat er in een plan moet staan",
    room    = one_of {
      { "results" }, { "results", "life_domains" }, { "results", "review_date" },
      { "results", "own_strength", "network" },
    },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = { "results" },
  },

  parameter "unit_of_work" {                   -- eenheid van werken: for whom a case begins
    title   = "Voor wie wij een vraag oppakken",
    room    = one_of { "person", "household", "family" },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = "person",                        -- widened later without asking anything again
  },

  parameter "conversation_instrument" {        -- the instruments stand in instruments.lua
    title   = "Hulpmiddel bij het gesprek",
    room    = one_of {
      "life_domains", "kitchen_table", "positive_health", "esbjerg_wheel", "results_conversation",
    },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = "kitchen_table",
  },

  parameter "personal_plan_term" {             -- persoonlijk plan
    title   = "Tijd om zelf een plan te maken",
    law     = "Wmo 2015 art. 2.3.2 lid 2",
    room    = at_least(days(7)),               -- bounded: more time is allowed, less is not
    open_to = { "region", "municipality" },
    default = days(7),
    unsure =
      "Of de Algemene termijnenwet voor deze zeven dagen geldt, moet een jurist nog bevestigen.",
  },

  parameter "consultation_before_tailored" {   -- overleg met de gemeente
    title   = "Eerst overleg met een medewerker van de gemeente",
    law     = "Wmo 2015 art. 2.6.3",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },

  parameter "minimum_offers" {                 -- keuze tussen aanbieders
    title   = "Aantal aanbieders dat wij ten minste voorstellen",
    law     = "Wmo 2015 art. 2.1.2 lid 4 sub c",
    room    = at_least(1),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = 1,                               -- fewer offers than this need a written reason
  },

  parameter "result_codes" {                   -- one list, so that results can be compared
    title   = "Codes voor wat hulp heeft opgeleverd",
    room    = one_of {
      { "free" }, { "reached", "partly_reached", "not_reached", "no_longer_needed" },
    },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = { "free" },
  },

  parameter "one_trusted_worker" {             -- vaste medewerker
    title   = "Waarschuwen wij als de vaste medewerker verandert?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },

  parameter "moving_term" {                    -- continuïteit na verhuizing
    title   = "Hoe lang jeugdhulp doorloopt na een verhuizing",
    law     = "Jeugdwet art. 2.7a",
    room    = fixed,
    default = months(12),
  },

  -- Retention (bewaartermijn), for each law: how long, from which event, and whether a resident may ask
  -- for destruction before that. Each document has its own day; a case is kept until the last of them.
  -- The selection list of municipalities is per process and result; where the result counts, there is a
  -- second line.
  parameter "retention_wmo" {
    title   = "Bewaartermijn van stukken over de Wmo",
    law     = "Wmo 2015 art. 5.3.4",
    room    = at_least(years(15)),             -- or as much longer as careful execution needs
    open_to = { "region", "municipality" },
    default = years(15),
    unsure  = "De tekst van dit artikel is van een oudere datum; een jurist moet hem nog naast de nieuwste leggen.",
  },
  parameter "retention_wmo_from" {
    title   = "Vanaf wanneer de bewaartermijn van de Wmo loopt",
    law     = "Wmo 2015 art. 5.3.4",
    room    = fixed,
    default = "made",                          -- each document from its receipt or making
  },
  parameter "retention_wmo_on_request" {
    title   = "Mag een inwoner eerder om vernietiging vragen (Wmo)?",
    law     = "Wmo 2015 art. 5.3.5",
    room    = fixed,
    default = yes,
  },
  parameter "retention_youth" {
    title   = "Bewaartermijn van stukken over jeugdhulp",
    law     = "Jeugdwet art. 7.3.8 lid 3",
    room    = at_least(years(20)),
    open_to = { "region", "municipality" },
    default = years(20),
    unsure  = "Dit artikel gaat over het dossier van de jeugdhulpverlener. Voor het dossier van de gemeente is 20 jaar aangenomen; de selectielijst moet dat nog bevestigen.",
  },
  parameter "retention_youth_from" {
    title   = "Vanaf wanneer de bewaartermijn van jeugdhulp loopt",
    law     = "Jeugdwet art. 7.3.8 lid 3",
    room    = fixed,
    default = "last_change",
  },
  parameter "retention_youth_on_request" {
    title   = "Mag een inwoner eerder om vernietiging vragen (jeugdhulp)?",
    law     = "Jeugdwet art. 7.3.9",
    room    = fixed,
    default = yes,
  },
  parameter "retention_participation" {
    title   = "Bewaartermijn van stukken over de Participatiewet",
    law     = "Selectielijst gemeenten 2020 (Stcrt. 2020, 11143)",
    room    = at_least(years(10)),
    open_to = { "region", "municipality" },
    default = years(10),
    unsure  = "De tien jaar komt uit een bron over de selectielijst, niet uit de lijst zelf; een archivaris moet haar bevestigen.",
  },
  parameter "retention_participation_from" {
    title   = "Vanaf wanneer de bewaartermijn van de Participatiewet loopt",
    law     = "Selectielijst gemeenten 2020 (Stcrt. 2020, 11143)",
    room    = fixed,
    default = "help_ended",                    -- the end of the benefit
  },
  parameter "retention_participation_on_request" {
    title   = "Mag een inwoner eerder om vernietiging vragen (Participatiewet)?",
    law     = "AVG art. 17 lid 3 onder b",     -- no: there is a duty to keep, and no right in its own law
    room    = fixed,
    default = no,
  },
  parameter "retention_participation_not_granted" {
    title   = "Bewaartermijn van wat niet is toegekend (Participatiewet)",
    law     = "Selectielijst gemeenten 2020 (Stcrt. 2020, 11143)",
    room    = at_most(years(10)),              -- the list is shorter for what was refused or withdrawn
    open_to = { "region", "municipality" },
    default = years(10),
    unsure  = "De selectielijst noemt kortere termijnen voor wat is afgewezen, ingetrokken of niet behandeld. Welke, moet een archivaris bevestigen; tot dan even lang als wat is toegekend.",
  },
  parameter "retention_participation_not_granted_from" {
    title   = "Vanaf wanneer die termijn loopt",
    law     = "Selectielijst gemeenten 2020 (Stcrt. 2020, 11143)",
    room    = fixed,
    default = "closed",
  },

  parameter "objection_term" {                 -- bezwaartermijn
    title   = "Bezwaartermijn",
    law     = "Awb art. 6:7",
    room    = fixed,                           -- fixed: no layer below the law may touch it
    default = weeks(6),
  },

  -- Who has the access (toegang) for each law: a name of roles.lua, or none: then everybody who holds
  -- the role. Work of the access stands in the queue of that organisation.
  parameter "access_organisation_wmo" {
    title   = "Organisatie met de toegang tot de Wmo",
    law     = "Wmo 2015 art. 2.6.4",           -- execution by third parties, except the decision
    room    = free(text),
    open_to = { "region", "municipality" },
    names   = "organisation",
    default = "",
  },
  parameter "access_organisation_youth" {
    title   = "Organisatie met de toegang tot jeugdhulp",
    law     = "Jeugdwet art. 2.11",
    room    = free(text),
    open_to = { "region", "municipality" },
    names   = "organisation",
    default = "",
  },
  parameter "access_organisation_participation" {
    title   = "Organisatie met de toegang tot hulp bij werk",
    room    = free(text),
    open_to = { "region", "municipality" },
    names   = "organisation",
    default = "",
  },

  -- Who does the back office. Its work stands in the queue of that organisation alone.
  parameter "back_office_organisation" {
    title   = "Organisatie die de backoffice doet",
    room    = free(text),
    open_to = { "region", "municipality" },
    names   = "organisation",
    default = "",
  },
  parameter "back_office_role" {
    title   = "Rol van wie in de backoffice werkt",
    room    = free(text),
    open_to = { "region", "municipality" },
    default = "municipal_officer",
  },

  parameter "contact_line" {                   -- the last sentence of every letter
    title   = "Slotzin van elke brief",
    room    = free(text),                      -- free: the municipality's own voice
    open_to = { "municipality" },
    default = "Hebt u vragen? Neem contact op met uw gemeente.",
  },

  parameter "objection_address" {              -- where an objection goes, Awb art. 6:4 and 6:5
    title   = "Adres voor een bezwaarschrift",
    law     = "Awb art. 3:45",
    room    = free(text),
    open_to = { "municipality" },
    default = "het college van burgemeester en wethouders van uw gemeente",
  },

  -- Help that cannot wait
  parameter "urgent_decision_term" {           -- spoed: "onverwijld", and no later than this
    title   = "Tijd om over spoedhulp te besluiten",
    room    = at_most(days(2)),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = days(2),
  },
  parameter "urgent_help_term" {               -- it stops by itself; then the access looks again
    title   = "Hoe lang spoedhulp hooguit duurt",
    room    = at_most(weeks(12)),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = weeks(6),
  },

  -- Too late (Awb 4:17): the rates are of each day, so an amount that changes gets its date here
  parameter "default_notice_term" {            -- ingebrekestelling
    title   = "Tijd om na een ingebrekestelling te besluiten",
    law     = "Awb art. 4:17 lid 3",
    room    = fixed,
    default = weeks(2),
    unsure  = "De eerste dag van de dwangsom: wij nemen de dag na die twee weken.",
  },
  parameter "penalty_first_rate" {             -- dwangsom
    title   = "Dwangsom per dag, dag 1 tot en met 14",
    law     = "Awb art. 4:17 lid 2",
    room    = fixed,
    default = euros "23.00",
    unsure  = "Dit is het bedrag van 2021; het bedrag van 2026 is niet bevestigd.",
  },
  parameter "penalty_second_rate" {
    title   = "Dwangsom per dag, dag 15 tot en met 28",
    law     = "Awb art. 4:17 lid 2",
    room    = fixed,
    default = euros "35.00",
    unsure  = "Dit is het bedrag van 2021; het bedrag van 2026 is niet bevestigd.",
  },
  parameter "penalty_third_rate" {
    title   = "Dwangsom per dag, dag 29 tot en met 42",
    law     = "Awb art. 4:17 lid 2",
    room    = fixed,
    default = euros "45.00",
    unsure  = "Dit is het bedrag van 2021; het bedrag van 2026 is niet bevestigd.",
  },

  -- Objections
  parameter "objection_decision_term" {
    title   = "Beslistermijn op bezwaar",
    law     = "Awb art. 7:10 lid 1",
    room    = fixed,
    default = weeks(6),
  },
  parameter "objection_committee" {            -- adviescommissie
    title   = "Adviseert een commissie over elk bezwaar?",
    law     = "Awb art. 7:13",
    room    = one_of { yes, no },
    open_to = { "region", "municipality" },
    default = no,
  },
  parameter "objection_committee_term" {
    title   = "Beslistermijn op bezwaar met een adviescommissie",
    law     = "Awb art. 7:10 lid 1",
    room    = fixed,
    default = weeks(12),
  },

  -- What a line of a plan can carry; where nothing is named, nothing is asked
  parameter "plan_payers" {                    -- who can share in what a line costs
    title   = "Wie kan een deel van een planregel betalen?",
    room    = one_of {
      { "municipality" }, { "municipality", "joint_budget" },
      { "municipality", "insurer", "care_office" },
      { "municipality", "insurer", "care_office", "joint_budget" },
    },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = { "municipality" },
  },
  parameter "plan_tags" {                      -- the principles of the municipality
    title   = "Uitgangspunten waar een planregel bij kan horen",
    room    = one_of { { "none" }, { "normalise", "prevent", "cooperate" } },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = { "none" },
  },
  parameter "plan_perspectives" {              -- where the resident stands; one for each plan
    title   = "Perspectieven van een plan",
    room    = one_of {
      { "none" }, { "independence", "stabilisation", "controlled_decline" },
    },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = { "none" },
  },
  parameter "societal_goals" {                 -- maatschappelijke doelen
    title   = "Doelen van de regio waar een resultaat aan bijdraagt",
    room    = one_of {
      { "none" },
      { "young_people", "feeling_well", "independent_living", "social_network",
        "participation" },
    },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = { "none" },
  },

  -- Contracts with providers
  parameter "contract_required" {
    title   = "Kan een opdracht alleen naar een aanbieder met een contract?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },
  parameter "contract_records" {               -- records of the municipality that count as a contract
    title   = "Soorten contract waar een opdracht op kan rusten",
    room    = one_of { { "regional_contract", "local_contract" }, { "regional_contract" },
                       { "local_contract" } },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = { "regional_contract", "local_contract" },
  },

  -- The groups of the cross table (kruistabel) of ages and provisions. What stands in none is "other".
  parameter "group_guidance" {
    title   = "Groep begeleiding",
    room    = fixed,
    agreed  = "commons, 2026-01-01",
    default = { "guidance", "addiction_care", "walk_in_guidance", "day_activities",
                "voluntary_day_activities" },
  },
  parameter "group_domestic_help" {
    title   = "Groep hulp bij het huishouden",
    room    = fixed,
    agreed  = "commons, 2026-01-01",
    default = { "household_help", "cleaning_support" },
  },
  parameter "group_personal_care" {
    title   = "Groep persoonlijke verzorging",
    room    = fixed,
    agreed  = "commons, 2026-01-01",
    default = { "personal_care" },
  },
  parameter "group_wheelchair" {
    title   = "Groep rolstoelen",
    room    = fixed,
    agreed  = "commons, 2026-01-01",
    default = { "wheelchair" },
  },
  parameter "group_transport" {
    title   = "Groep vervoer",
    room    = fixed,
    agreed  = "commons, 2026-01-01",
    default = { "collective_transport", "transport_to_day_activities", "work_transport",
                "school_transport", "youth_transport" },
  },
  parameter "group_home_provision" {
    title   = "Groep woonvoorzieningen",
    room    = fixed,
    agreed  = "commons, 2026-01-01",
    default = { "home_adaptation" },
  },
}
