return provisions "day_activities" {
  provision "day_activities" {                 -- building block: prof. dagbesteding
    title   = "Dagbesteding",
    kind    = "tailored",
    law     = "wmo",
    phase   = "after_access",
    cluster = "Begeleiding & Jeugdzorg",
    unit    = "half_days_per_week",
    funding = "bcf",
    scale   = "local",
  },
  provision "voluntary_day_activities" {       -- building block: vrijwillige dagbesteding
    title   = "Dagbesteding in de buurt",
    kind    = "general",
    law     = "wmo",
    phase   = "before_access",
    cluster = "Preventie & Welzijn",
    funding = "bcf",
    scale   = "local",
  },
}
