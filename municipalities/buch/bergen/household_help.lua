return policy "household_help" {
  of      = "buch/bergen",
  adopted = { by = "college", on = "2025-12-16", source = "Voorbeeld: beleidsregels Bergen 2026" },

  set "laundry_service" {
    { yes, from = "2026-01-01", source = "art. 6",
      because = "De wasservice rijdt al jaren door alle dorpen." },
  },

  set "review_interval" {
    { months(6), from = "2026-04-01", source = "proef toegang", only_for = "egmonden",
      because = "In de proef kijken wij na een half jaar of het helpt." },
  },

  step "village_talk" {
    after_step = "investigation", before = "application",
    title   = "Gesprek met mensen uit het dorp", role = "consultant", within = weeks(1),
    from    = "2026-04-01", source = "proef toegang", only_for = "egmonden",
    because = "In de proef praten wij ook met wie de inwoner kent.",
  },
}
