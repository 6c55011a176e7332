return indicators "sheltered_housing" {
  indicator "decisions" {                      -- besluiten
    title  = "Besluiten over beschermd wonen",
    unit   = "besluiten",
    counts = "decisions",
    per    = { "quarter", "kind", "age_group" },
  },
}
