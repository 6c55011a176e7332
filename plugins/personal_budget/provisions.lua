return provisions "personal_budget" {
  provision "personal_budget" {                -- paid through the SVB (trekkingsrecht), art. 2.6.2
    title = "Persoonsgebonden budget", kind = "tailored", law = "wmo",
    article = "Wmo 2015 art. 2.3.6", phase = "after_access", national_cluster = "wmo_individual",
    unit = "hours_per_week", funding = "personal_budget",
    price = setting "budget_hour_price",
  },
}
