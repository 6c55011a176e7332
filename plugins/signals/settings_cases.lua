-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "signals: settings" {
  case "where nobody set anything" {
    defaults = {
      investigation_term = weeks(6),
      decision_term = weeks(8),
      review_interval = months(3),
      night_service = no,
      outreach_without_request = no,
      respect_a_refusal = no,
      short_help_limit = 10,
      nomination = no,
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
  case "the night service is one of what was agreed" {
    try = set "night_service" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the night service may be yes" {
    try = set "night_service" { { yes, from = "2027-01-01" } },
  },
  case "the outreach without request is one of what was agreed" {
    try = set "outreach_without_request" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the outreach without request may be yes" {
    try = set "outreach_without_request" { { yes, from = "2027-01-01" } },
  },
  case "the respect a refusal is one of what was agreed" {
    try = set "respect_a_refusal" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the respect a refusal may be yes" {
    try = set "respect_a_refusal" { { yes, from = "2027-01-01" } },
  },
  case "the short help limit may not be more" {
    try = set "short_help_limit" { { 41, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the short help limit may be as little" {
    try = set "short_help_limit" { { 0, from = "2027-01-01" } },
  },
  case "the short help limit may be as much" {
    try = set "short_help_limit" { { 40, from = "2027-01-01" } },
  },
  case "the nomination is one of what was agreed" {
    try = set "nomination" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the nomination may be yes" {
    try = set "nomination" { { yes, from = "2027-01-01" } },
  },
}
