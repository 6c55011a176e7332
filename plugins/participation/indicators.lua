-- Reports follow the goal of a trajectory: out of the benefit, or as much wage value as there is.
return indicators "participation" {
  indicator "trajectories" {
    title  = "Besluiten over trajecten naar doel",
    unit   = "besluiten",
    counts = "decisions",
    per    = { "quarter", "goal", "kind" },
  },
  indicator "wage_values" {
    title  = "Metingen van de loonwaarde",
    unit   = "metingen",
    counts = "wage_value_diagnosis",
    per    = { "year", "method", "again" },
  },
}
