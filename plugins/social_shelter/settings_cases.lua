-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "social shelter: settings" {
  case "where nobody set anything" {
    defaults = {
      investigation_term = weeks(6),
      decision_term = weeks(2),
      review_interval = months(6),
      nights_without_decision = 3,
      second_chance = no,
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
  case "the nights without decision may not be less" {
    try = set "nights_without_decision" { { 0, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the nights without decision may not be more" {
    try = set "nights_without_decision" { { 15, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the nights without decision may be as little" {
    try = set "nights_without_decision" { { 1, from = "2027-01-01" } },
  },
  case "the nights without decision may be as much" {
    try = set "nights_without_decision" { { 14, from = "2027-01-01" } },
  },
  case "the second chance is one of what was agreed" {
    try = set "second_chance" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the second chance may be yes" {
    try = set "second_chance" { { yes, from = "2027-01-01" } },
  },
}
