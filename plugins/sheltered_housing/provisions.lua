return provisions "sheltered_housing" {
  provision "sheltered_housing" {              -- maatwerkvoorziening
    title = "Beschermd wonen", kind = "tailored", law = "wmo", phase = "after_access",
    cluster = "Maatschappelijke opvang", national_cluster = "wmo_individual", setting = "special",
    unit = "days_per_week", price = setting "day_price", funding = "availability",
    scale = "supralocal",
    when_moving = "stays",                     -- for residents of the Netherlands, Wmo art. 2.3.5 lid 1
    product = { wmo = "15" },
  },
}
