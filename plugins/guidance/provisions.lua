-- Cluster Begeleiding & Jeugdzorg: the access sets the goal, the provider fills in the road.
return provisions "guidance" {
  provision "guidance" {                       -- begeleiding
    title = "Begeleiding", kind = "tailored", laws = { "wmo", "youth" }, block = 69,
    phase = "after_access", cluster = "Begeleiding & Jeugdzorg",
    national_cluster = "wmo_individual", unit = "hours_per_week", funding = "bcf",
    scale = "local", execution = "private",
    price = setting "guidance_hour_price",
    product = { wmo = "02", youth = "45" },
  },
  provision "addiction_care" {                 -- verslavingszorg
    title = "Verslavingszorg", kind = "tailored", law = "wmo", block = 72, phase = "after_access",
    cluster = "Begeleiding & Jeugdzorg", national_cluster = "wmo_individual",
    unit = "hours_per_week", funding = "bcf", scale = "local", execution = "private",
    price = setting "addiction_hour_price",
    product = { wmo = "02" },
  },
  provision "walk_in_guidance" {               -- algemene voorziening
    title = "Inloop en steun in de buurt", kind = "general", law = "wmo", phase = "before_access",
    cluster = "Preventie & Welzijn", national_cluster = "basic", setting = "regular",
    funding = "subsidy", scale = "local",
  },
}
