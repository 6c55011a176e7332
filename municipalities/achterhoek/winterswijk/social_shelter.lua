return policy "social_shelter" {
  of      = "achterhoek/winterswijk",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Winterswijk 2026" },

  set "second_chance" {
    { yes, from = "2026-01-01", source = "prestatieafspraken",
      because = "Met de corporatie houden wij vier huizen vrij voor wie opnieuw begint." },
  },
}
