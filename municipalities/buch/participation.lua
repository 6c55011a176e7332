return policy "participation" {
  of      = "buch",
  adopted = { by = "colleges", on = "2025-12-16",
              source = "Voorbeeld naar het raadsvoorstel Integrale toegang BUCH, mei 2014" },

  set "reciprocity" {
    { no, from = "2026-01-01", source = "meedoen",
      because = "Wie mee wil doen, helpen wij op weg; wij leggen het niemand op." },
  },

  set "waive_search_period" {
    { yes, from = "2026-01-01", source = "jongeren",
      because = "Een kwetsbare jongere laten wij geen vier weken wachten." },
  },
}
