-- Castricum gives a local organisation a role in the access, agreed for one year in its subsidy.
return roles {
  of = "buch/castricum",
  organisation "castricum"    { title = "Gemeente Castricum",      kind = "municipality" },
  organisation "buurthonk"    { title = "Stichting Buurthonk",     kind = "welfare" },

  role "neighbourhood_worker" {
    title = "Buurtwerker",
    kinds = { "welfare" },
    does  = { "register_notification", "order" },
  },

  mandate "order_general" {
    to         = { "neighbourhood_worker", "consultant", "municipal_officer" },
    acts       = { "order" },
    provisions = { "cleaning_support" },
    law        = "Awb art. 10:4",
    from       = "2026-01-01",
    till       = "2026-12-31",                 -- as long as the subsidy
  },
}
