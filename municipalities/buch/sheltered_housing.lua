return policy "sheltered_housing" {
  of      = "buch",
  adopted = { by = "colleges", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels beschermd wonen BUCH 2026" },

  set "review_interval" {
    { months(12), from = "2026-01-01", source = "art. 9",
      room    = between(months(6), months(12)),
      because = "Wie herstelt, verandert. Daarom praten wij elk jaar opnieuw." },
  },
}
