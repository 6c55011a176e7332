return policy "guidance" {
  of      = "achterhoek/berkelland",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Berkelland 2026" },

  set "usual_guidance_hours" {
    { 5, from = "2026-01-01", source = "art. 4",
      because = "De dorpen liggen ver uit elkaar; een bezoek duurt hier langer." },
  },
}
