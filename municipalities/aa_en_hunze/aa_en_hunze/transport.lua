return policy "transport" {
  of      = "aa_en_hunze/aa_en_hunze",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld naar het raadsvoorstel sociaal team, 2017" },

  set "neighbourhood_car" {
    { yes, from = "2026-01-01", source = "dorpskracht",
      because = "Tussen de dorpen rijdt de dorpsauto." },
  },
}
