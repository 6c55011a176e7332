return policy "case_direction" {
  of      = "achterhoek/oude_ijsselstreek",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Oude IJsselstreek 2026" },

  set "director_is_independent" {
    { no, from = "2026-01-01", source = "kader E",
      because = "De mens die u vertrouwt, mag ook het overzicht houden." },
  },
}
