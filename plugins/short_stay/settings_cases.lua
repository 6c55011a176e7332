-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "short stay: settings" {
  case "where nobody set anything" {
    defaults = {
      investigation_term = weeks(6),
      decision_term = weeks(2),
      review_interval = months(6),
      hours_per_week_limit = 72,
    },
  },
  case "the investigation term may not be more" {
    try = set "investigation_term" { { weeks(7), from = "2027-01-01" } },
    expect = { refused = "at most" },
  },
  case "the decision term may not be more" {
    try = set "decision_term" { { weeks(3), from = "2027-01-01" } },
    expect = { refused = "at most" },
  },
  case "the review interval may not be less" {
    try = set "review_interval" { { months(2), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the review interval may not be more" {
    try = set "review_interval" { { months(13), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the review interval may be as little" {
    try = set "review_interval" { { months(3), from = "2027-01-01" } },
  },
  case "the review interval may be as much" {
    try = set "review_interval" { { months(12), from = "2027-01-01" } },
  },
  case "the hours per week limit may not be less" {
    try = set "hours_per_week_limit" { { 23, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the hours per week limit may not be more" {
    try = set "hours_per_week_limit" { { 73, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the hours per week limit may be as little" {
    try = set "hours_per_week_limit" { { 24, from = "2027-01-01" } },
  },
}
