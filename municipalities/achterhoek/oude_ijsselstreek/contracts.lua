return policy "contracts" {
  of      = "achterhoek/oude_ijsselstreek",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Oude IJsselstreek 2026" },

  set "lot_of_guidance" {
    { "own_lot", from = "2026-01-01", source = "perceel ambulante begeleiding",
      because = "Wat wij zelf geven, bepaalt wat wij nog kopen." },
  },

  set "fixed_partners" {
    { yes, from = "2026-01-01", source = "kader C",
      because = "Een paar vaste partners leren het dorp kennen." },
  },
}
