return policy "household_help" {
  of      = "buch/bergen",
  adopted = { by = "college", on = "2025-12-16", source = "Voorbeeld: beleidsregels Bergen 2026" },

  set "laundry_service" {
    { yes, from = "2026-01-01", source = "art. 6",
      because = "De wasservice rijdt al jaren door alle dorpen." },
  },
}
