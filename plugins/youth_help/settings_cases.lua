-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "youth help: settings" {
  case "where nobody set anything" {
    defaults = {
      investigation_term = weeks(6),
      decision_term = weeks(8),
      review_interval = months(12),
      keep_provider_term = years(1),
      youth_access = "generalist",
      referrals_discussed = no,
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
  case "nobody can touch the keep provider term" {
    try = set "keep_provider_term" { { years(2), from = "2027-01-01" } },
    expect = { refused = "fixed by" },
  },
  case "the youth access is one of what was agreed" {
    try = set "youth_access" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the youth access may be specialist" {
    try = set "youth_access" { { "specialist", from = "2027-01-01" } },
  },
  case "the referrals discussed is one of what was agreed" {
    try = set "referrals_discussed" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the referrals discussed may be yes" {
    try = set "referrals_discussed" { { yes, from = "2027-01-01" } },
  },
}
