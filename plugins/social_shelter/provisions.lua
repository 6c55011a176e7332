return provisions "social_shelter" {
  -- building block: maatschappelijke opvang (Signalering)
  provision "shelter_place" {
    title   = "Bed in de opvang",
    kind    = "general",                       -- a bed for tonight needs no decision
    law     = "wmo",
    phase   = "before_access",
    cluster = "Signalering",
    unit    = "nights_per_week",
    funding = "availability",
    scale   = "supralocal",
  },
  provision "shelter_with_support" {
    title   = "Opvang met begeleiding",
    kind    = "tailored",
    law     = "wmo",
    phase   = "after_access",
    cluster = "Maatschappelijke opvang",
    funding = "availability",
    scale   = "supralocal",
  },
  -- Cluster Wonen gives the house only; the guidance comes from the task guidance, on a line of
  -- its own.
  provision "supported_living" {               -- building block: begeleid wonen
    title   = "Woning bij begeleid wonen",
    kind    = "tailored",
    law     = "wmo",
    phase   = "after_access",
    cluster = "Wonen",
    scale   = "neighbourhood",
  },
  provision "second_chance_housing" {          -- building block: kansrijk wonen
    title   = "Kansrijk wonen",
    kind    = "tailored",
    law     = "wmo",
    phase   = "after_access",
    cluster = "Wonen",
    scale   = "neighbourhood",
  },
}
