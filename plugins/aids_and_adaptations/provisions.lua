-- Cluster Ondersteuning: standard products, bought on the market by partnerships.
return provisions "aids_and_adaptations" {
  provision "assistive_device" {               -- building block: hulpmiddelen
    title   = "Hulpmiddel",
    kind    = "tailored",
    law     = "wmo",
    phase   = "after_access",
    cluster = "Ondersteuning",
    funding = "procurement",
    scale   = "supralocal",
  },
  provision "wheelchair" {                     -- a device too, and free of own contribution
    title   = "Rolstoel",
    kind    = "tailored",
    law     = "wmo",
    phase   = "after_access",
    cluster = "Ondersteuning",
    funding = "procurement",
    scale   = "supralocal",
  },
  provision "home_adaptation" {                -- building block: woningaanpassingen
    title   = "Woningaanpassing",
    kind    = "tailored",
    law     = "wmo",
    phase   = "after_access",
    cluster = "Ondersteuning",
    funding = "procurement",
    scale   = "supralocal",
    article = "Wmo 2015 art. 2.3.7",
  },
}
