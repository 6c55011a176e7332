return roles {
  of = "buch/heiloo",
  organisation "heiloo"       { title = "Gemeente Heiloo",         kind = "municipality" },
  organisation "de_ommering"  { title = "Welzijn De Ommering",     kind = "welfare" },

  -- The generalist decides what is needed; whether it is paid is a signature of Heiloo's own. So an
  -- order is placed by the municipality.
  mandate "finance_tailored" {
    to    = { "municipal_officer" },
    acts  = { "order" },
    kinds = { "municipality" },
    law   = "Awb art. 10:3",
    from  = "2026-01-01",
  },

  -- Agreed in the subsidy of one year; the next year it is agreed again, or it is over.
  role "village_host" {                        -- dorpsgastheer
    title = "Dorpsgastheer",
    kinds = { "welfare" }, organisations = { "de_ommering" },
    does  = { "register_notification", "open_case" },
    subsidy = { reference = "Subsidie 2026-014", year = 2026 },
  },
}
