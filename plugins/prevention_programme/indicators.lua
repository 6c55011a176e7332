-- One programme, many activities: the goals are shared, so the counts can be laid side by side.
return indicators "prevention_programme" {
  indicator "activities" {
    title  = "Activiteiten naar doel",
    unit   = "activiteiten",
    counts = "activity",
    per    = { "year", "goal", "prevention_kind" },
  },
  indicator "pillars" {
    title  = "Voornemens naar kernwaarde",
    unit   = "voornemens",
    counts = "yearly_result",
    per    = { "year", "pillar" },
  },
}
