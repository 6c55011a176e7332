return provisions "debt_help" {
  provision "debt_help" {                      -- building block: schuldhulpverlening (J, W and P)
    title = "Schuldhulp", kind = "tailored", law = "participation", phase = "after_access",
    cluster = "Ondersteuning", funding = "procurement", scale = "supralocal",
  },
  provision "budget_course" {
    title = "Cursus omgaan met geld", kind = "general", law = "participation",
    phase = "before_access", cluster = "Preventie & Welzijn", funding = "bcf", scale = "local",
  },
}
