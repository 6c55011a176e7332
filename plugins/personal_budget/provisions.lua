return provisions "personal_budget" {
  provision "personal_budget" {                -- paid through the SVB (trekkingsrecht), art. 2.6.2
    title   = "Persoonsgebonden budget",
    kind    = "tailored",
    law     = "wmo",
    phase   = "after_access",
    unit    = "hours_per_week",
    funding = "personal_budget",
    article = "Wmo 2015 art. 2.3.6",
  },
}
