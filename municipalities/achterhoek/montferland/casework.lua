return policy "casework" {
  of      = "achterhoek/montferland",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Montferland 2026" },

  set "personal_plan_term" {
    { days(14), from = "2026-01-01", source = "eigen plan",
      because = "Wie zelf een plan maakt, verdient twee weken." },
  },

  set "contact_line" {
    { "Hebt u vragen? Bel Samenbos, of loop binnen in Didam of 's-Heerenberg.",
      from = "2026-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Montferland, team Juridische zaken",
      from = "2026-01-01" },
  },
}
