-- The purchasing framework is read in the same way everywhere; a municipality fills in its own
-- measure.
return policy "guidance" {
  of      = "achterhoek",
  adopted = { by = "colleges", on = "2025-12-16",
              source = "Voorbeeld naar de regionale visie Achterhoek, 2017" },

  set "asked_of_providers" {
    { "De aanbieder werkt in en met de buurt aan het resultaat, en meldt wat bereikt is.",
      from = "2026-01-01", source = "inkoopkader" },
  },

  set "usual_guidance_hours" {
    { 4, from = "2026-01-01", source = "inkoopkader",
      room    = between(2, 6),
      because = "Wij lezen het inkoopkader allemaal hetzelfde." },
  },
}
