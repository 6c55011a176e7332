-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "prevention programme: settings" {
  case "where nobody set anything" {
    defaults = {
      investigation_term = weeks(6),
      decision_term = weeks(8),
      review_interval = months(12),
      social_work_talks = 5,
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
    try = set "review_interval" { { months(5), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the review interval may not be more" {
    try = set "review_interval" { { months(25), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the review interval may be as little" {
    try = set "review_interval" { { months(6), from = "2027-01-01" } },
  },
  case "the review interval may be as much" {
    try = set "review_interval" { { months(24), from = "2027-01-01" } },
  },
  case "the social work talks may not be less" {
    try = set "social_work_talks" { { 2, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the social work talks may not be more" {
    try = set "social_work_talks" { { 11, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the social work talks may be as little" {
    try = set "social_work_talks" { { 3, from = "2027-01-01" } },
  },
  case "the social work talks may be as much" {
    try = set "social_work_talks" { { 10, from = "2027-01-01" } },
  },
}
