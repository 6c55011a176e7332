return policy "prevention_programme" {
  of      = "sww/stichtse_vecht",
  adopted = { by = "college", on = "2014-12-16",
              source = "Voorbeeld: subsidieafspraken Stichtse Vecht" },

  set "social_work_talks" {
    { 6, from = "2015-01-01", source = "subsidie",
      because = "Zes gesprekken is in de praktijk genoeg." },
  },
}
