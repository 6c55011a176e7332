return provisions "debt_help" {
  provision "debt_help" {                      -- schuldhulpverlening
    title = "Schuldhulp", kind = "tailored", laws = { "participation", "youth", "wmo" },
    block = 60, phase = "after_access", cluster = "Ondersteuning",
    national_cluster = "participation", funding = "procurement", scale = "supralocal",
    execution = "public",
    price = setting "trajectory_price",
  },
  provision "budget_course" {
    title = "Cursus omgaan met geld", kind = "general", law = "participation",
    phase = "before_access", cluster = "Preventie & Welzijn", national_cluster = "participation",
    setting = "regular", funding = "bcf", scale = "local",
  },
}
