-- Cluster Ondersteuning: standard products, bought on the market by partnerships.
return provisions "aids_and_adaptations" {
  provision "assistive_device" {               -- hulpmiddelen
    title = "Hulpmiddel", kind = "tailored", law = "wmo", block = 61, phase = "after_access",
    cluster = "Ondersteuning", national_cluster = "wmo_individual", funding = "procurement",
    scale = "supralocal", execution = "public",
    price = setting "device_price",
    product = { wmo = "14" },
  },
  provision "wheelchair" {                     -- a device too, and free of own contribution
    title = "Rolstoel", kind = "tailored", law = "wmo", phase = "after_access",
    cluster = "Ondersteuning", national_cluster = "wmo_individual", funding = "procurement",
    scale = "supralocal",
    price = setting "wheelchair_price",
    product = { wmo = "11" },
  },
  provision "home_adaptation" {                -- woningaanpassingen
    title = "Woningaanpassing", kind = "tailored", law = "wmo", article = "Wmo 2015 art. 2.3.7",
    block = 62, phase = "after_access", cluster = "Ondersteuning",
    national_cluster = "wmo_individual", funding = "procurement", scale = "supralocal",
    execution = "public",
    price = setting "adaptation_price",
    product = { wmo = "13" },
  },
}
