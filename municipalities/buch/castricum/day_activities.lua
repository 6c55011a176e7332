return policy "day_activities" {
  of      = "buch/castricum",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Castricum 2026" },

  set "usual_half_days" {
    { 8, from = "2026-01-01", source = "art. 4",
      because = "In het Buurthonk is elke dag plek." },
  },
}
