return indicators "guidance" {
  indicator "perspectives" {
    title  = "Zaken naar perspectief",
    unit   = "zaken",
    counts = "perspective",
    per    = { "year", "heading", "age_group" },
  },
  indicator "changes" {
    title  = "Wat oefenen oplevert",
    unit   = "metingen",
    counts = "ability",
    per    = { "year", "change" },
  },
}
