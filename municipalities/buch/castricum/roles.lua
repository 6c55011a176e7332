-- Castricum gives a local organisation a role in the access. It is agreed in the subsidy of each
-- year, so whoever holds the role holds it till the end of that year.
return roles {
  of = "buch/castricum",
  organisation "castricum"    { title = "Gemeente Castricum",      kind = "municipality" },
  organisation "buurthonk"    { title = "Stichting Buurthonk",     kind = "welfare" },

  role "neighbourhood_worker" {
    title = "Buurtwerker",
    kinds = { "welfare" },
    does  = { "register_notification", "open_case", "hold_conversation" },
  },
}
