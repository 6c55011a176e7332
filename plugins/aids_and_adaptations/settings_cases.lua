-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "aids and adaptations: settings" {
  case "where nobody set anything" {
    defaults = {
      investigation_term = weeks(6),
      decision_term = weeks(2),
      review_interval = months(36),
      talk_about_moving_from = euros "10000.00",
      lending_service = no,
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
    try = set "review_interval" { { months(5), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the review interval may not be more" {
    try = set "review_interval" { { months(61), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the review interval may be as little" {
    try = set "review_interval" { { months(6), from = "2027-01-01" } },
  },
  case "the review interval may be as much" {
    try = set "review_interval" { { months(60), from = "2027-01-01" } },
  },
  case "the talk about moving from may not be less" {
    try = set "talk_about_moving_from" { { euros "4999.99", from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the talk about moving from may not be more" {
    try = set "talk_about_moving_from" { { euros "20000.01", from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the talk about moving from may be as little" {
    try = set "talk_about_moving_from" { { euros "5000.00", from = "2027-01-01" } },
  },
  case "the talk about moving from may be as much" {
    try = set "talk_about_moving_from" { { euros "20000.00", from = "2027-01-01" } },
  },
  case "the lending service is one of what was agreed" {
    try = set "lending_service" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the lending service may be yes" {
    try = set "lending_service" { { yes, from = "2027-01-01" } },
  },
}
