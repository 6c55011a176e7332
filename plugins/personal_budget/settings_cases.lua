-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "personal budget: settings" {
  case "where nobody set anything" {
    defaults = {
      investigation_term = weeks(6),
      decision_term = weeks(2),
      review_interval = months(12),
      rate_professional = euros "55.00",
      rate_network = euros "22.00",
      network_allowed = yes,
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
    try = set "review_interval" { { months(25), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the review interval may be as little" {
    try = set "review_interval" { { months(3), from = "2027-01-01" } },
  },
  case "the review interval may be as much" {
    try = set "review_interval" { { months(24), from = "2027-01-01" } },
  },
  case "the rate professional may not be more" {
    try = set "rate_professional" { { euros "75.01", from = "2027-01-01" } },
    expect = { refused = "at most" },
  },
  case "the rate professional may be as much" {
    try = set "rate_professional" { { euros "75.00", from = "2027-01-01" } },
  },
  case "the rate network may not be more" {
    try = set "rate_network" { { euros "40.01", from = "2027-01-01" } },
    expect = { refused = "at most" },
  },
  case "the rate network may be as much" {
    try = set "rate_network" { { euros "40.00", from = "2027-01-01" } },
  },
  case "the network allowed is one of what was agreed" {
    try = set "network_allowed" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the network allowed may be no" {
    try = set "network_allowed" { { no, from = "2027-01-01" } },
  },
}
