return provisions "short_stay" {
  provision "short_stay" {                     -- kortdurend verblijf
    title = "Kortdurend verblijf", kind = "tailored", laws = { "wmo", "youth" }, block = 71,
    phase = "after_access", cluster = "Begeleiding & Jeugdzorg",
    national_cluster = "wmo_individual", setting = "special", unit = "hours_per_week",
    funding = "bcf", scale = "local", execution = "private",
    price = setting "stay_hour_price",
    product = { wmo = "04", youth = "44" },
  },
}
