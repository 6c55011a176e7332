return policy "sheltered_housing" {
  of      = "veenstreek",
  adopted = { by = "colleges", on = "2025-11-18", source = "Beleidsregels Veenstreek 2026" },

  set "review_interval" {
    { months(12), from = "2026-01-01", source = "art. 9",
      room    = between(months(6), months(12)),      -- a layer may narrow the room, never widen it
      because = "Een jaar is lang genoeg om te groeien en te kort om vergeten te worden." },
  },
}
