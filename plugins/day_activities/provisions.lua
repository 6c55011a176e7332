return provisions "day_activities" {
  provision "day_activities" {                 -- prof. dagbesteding
    title = "Dagbesteding", kind = "tailored", law = "wmo", block = 70, phase = "after_access",
    cluster = "Begeleiding & Jeugdzorg", national_cluster = "wmo_individual", setting = "special",
    unit = "half_days_per_week", funding = "bcf", scale = "local", execution = "private",
    price = setting "half_day_price",
    product = { wmo = "07" },
  },
  provision "voluntary_day_activities" {       -- vrijwillige dagbesteding
    title = "Dagbesteding in de buurt", kind = "general", law = "wmo", block = 12,
    phase = "before_access", cluster = "Preventie & Welzijn", national_cluster = "basic",
    setting = "regular", funding = "bcf", scale = "neighbourhood", execution = "private",
  },
}
