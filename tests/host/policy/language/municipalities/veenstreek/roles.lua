return roles {
  of = "veenstreek",

  organisation "veenstreek" { title = "Werkorganisatie Veenstreek", kind = "municipality" },
  organisation "de_haven"   { title = "Wonen aan de Haven",         kind = "care_provider" },

  role "access_desk"    { title = "Loket",       kinds = { "municipality" },  does = { "open_case" } },
  role "consultant"     { title = "Consulent",   kinds = { "municipality" },  does = { "advise" } },
  role "team_lead"      { title = "Teamleider",  kinds = { "municipality" },  does = { "open_case" } },
  role "decision_maker" { title = "Beslisser",   kinds = { "municipality" },  does = { "decide" } },
  role "provider"       { title = "Aanbieder",   kinds = { "care_provider" }, does = { "deliver" } },

  mandate "decide_sheltered_housing" {
    to   = { "decision_maker" }, acts = { "decide" }, provisions = { "sheltered_housing" },
    law  = "Awb art. 10:1", from = "2026-01-01",
  },
}
