return provisions "social_shelter" {
  -- building block: maatschappelijke opvang (Signalering)
  provision "shelter_place" {
    title = "Bed in de opvang",
    kind = "general",                          -- a bed for tonight needs no decision
    law = "wmo", block = 3, phase = "before_access", cluster = "Signalering",
    national_cluster = "basic", setting = "regular", unit = "nights_per_week",
    funding = "availability", scale = "supralocal", execution = "public",
    price = setting "shelter_night_price",
    when_moving = "stays",                     -- for residents of the Netherlands, Wmo art. 2.3.5 lid 1
  },
  provision "shelter_with_support" {
    title = "Opvang met begeleiding", kind = "tailored", law = "wmo", phase = "after_access",
    cluster = "Maatschappelijke opvang", national_cluster = "wmo_individual",
    funding = "availability", scale = "supralocal",
    price = setting "shelter_support_price",
    when_moving = "stays",                     -- for residents of the Netherlands, Wmo art. 2.3.5 lid 1
    product = { wmo = "16" },
  },
  -- Cluster Wonen gives the house only; the guidance comes from the task guidance, on a line of
  -- its own.
  provision "supported_living" {               -- begeleid wonen
    title = "Woning bij begeleid wonen", kind = "tailored", law = "wmo", block = 73,
    phase = "after_access", cluster = "Wonen", national_cluster = "wmo_individual",
    scale = "neighbourhood",
    price = setting "supported_living_price",
    product = { wmo = "05" },
  },
  provision "second_chance_housing" {          -- kansrijk wonen
    title = "Kansrijk wonen", kind = "tailored", law = "wmo", block = 74, phase = "after_access",
    cluster = "Wonen", national_cluster = "wmo_individual", scale = "neighbourhood",
    price = setting "second_chance_price",
    product = { wmo = "05" },
  },
}
