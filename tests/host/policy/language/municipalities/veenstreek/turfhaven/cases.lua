return cases "sheltered housing: settings of Turfhaven" {
  case "who calls in April waits four weeks; who called in March keeps six" {
    at = "veenstreek/turfhaven",
    on = { ["2026-04-15"] = { investigation_term = weeks(4) },
           ["2026-03-15"] = { investigation_term = weeks(6) } },
  },
  case "Turfhaven cannot stretch the review beyond what the region agreed" {
    at  = "veenstreek/turfhaven",
    try = set "review_interval" { { months(24), from = "2026-04-01" } },
    expect = { refused = "between 6 months and 12 months" },
  },
  case "nobody can touch the objection term" {
    at = "veenstreek/turfhaven", try = set "objection_term" { { weeks(4), from = "2026-04-01" } },
    expect = { refused = "fixed by Awb art. 6:7" },
  },
}
