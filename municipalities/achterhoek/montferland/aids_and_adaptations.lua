return policy "aids_and_adaptations" {
  of      = "achterhoek/montferland",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Montferland 2026" },

  set "lending_service" {
    { yes, from = "2026-01-01", source = "art. 6",
      because = "In Didam staat een uitleen vol hulpmiddelen." },
  },
}
