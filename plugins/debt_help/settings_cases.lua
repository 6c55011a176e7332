-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "debt help: settings" {
  case "where nobody set anything" {
    defaults = {
      decision_term = weeks(8),
      review_interval = months(6),
      first_talk_term = weeks(4),
      first_talk_days_if_urgent = 3,
    },
  },
  case "the decision term may not be more" {
    try = set "decision_term" { { weeks(9), from = "2027-01-01" } },
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
  case "the first talk term may not be more" {
    try = set "first_talk_term" { { weeks(5), from = "2027-01-01" } },
    expect = { refused = "at most" },
  },
  case "the first talk days if urgent may not be more" {
    try = set "first_talk_days_if_urgent" { { 4, from = "2027-01-01" } },
    expect = { refused = "at most" },
  },
}
