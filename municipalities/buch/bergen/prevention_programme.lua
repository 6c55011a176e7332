return policy "prevention_programme" {
  of      = "buch/bergen",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: subsidieafspraken Bergen 2026" },

  set "social_work_talks" {
    { 7, from = "2026-01-01", source = "subsidie",
      because = "Zeven gesprekken: in een dorp duurt het langer voor iemand zegt waar het om gaat." },
  },
}
