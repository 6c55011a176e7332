return policy "signals" {
  of      = "achterhoek/oude_ijsselstreek",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Oude IJsselstreek 2026" },

  set "respect_a_refusal" {
    { yes, from = "2026-01-01", source = "verantwoord niets doen",
      because = "Wie geen hulp wil, laten wij met rust; wij blijven bereikbaar." },
  },
}
