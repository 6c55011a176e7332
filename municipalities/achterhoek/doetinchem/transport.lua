return policy "transport" {
  of      = "achterhoek/doetinchem",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Doetinchem 2026" },

  set "neighbourhood_car" {
    { yes, from = "2026-01-01", source = "art. 3",
      because = "In elke wijk rijdt een buurtauto met een vrijwilliger." },
  },
}
