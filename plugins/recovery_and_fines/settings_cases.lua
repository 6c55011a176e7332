-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "recovery and fines: settings" {
  case "where nobody set anything" {
    defaults = {
      investigation_term = weeks(6),
      decision_term = weeks(8),
      review_interval = months(6),
      hindsight_years = 2,
      waiver_after_years = 10,
    },
  },
  case "the investigation term may not be more" {
    try = set "investigation_term" { { weeks(7), from = "2027-01-01" } },
    expect = { refused = "at most" },
  },
  case "the decision term may not be more" {
    try = set "decision_term" { { weeks(9), from = "2027-01-01" } },
    expect = { refused = "at most" },
  },
  case "the review interval may not be less" {
    try = set "review_interval" { { months(0), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the review interval may not be more" {
    try = set "review_interval" { { months(13), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the review interval may be as little" {
    try = set "review_interval" { { months(1), from = "2027-01-01" } },
  },
  case "the review interval may be as much" {
    try = set "review_interval" { { months(12), from = "2027-01-01" } },
  },
  case "nobody can touch the hindsight years" {
    try = set "hindsight_years" { { 3, from = "2027-01-01" } },
    expect = { refused = "fixed by" },
  },
  case "nobody can touch the waiver after years" {
    try = set "waiver_after_years" { { 11, from = "2027-01-01" } },
    expect = { refused = "fixed by" },
  },
}
