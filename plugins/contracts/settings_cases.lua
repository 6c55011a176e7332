-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "contracts: settings" {
  case "where nobody set anything" {
    defaults = {
      investigation_term = weeks(6),
      decision_term = weeks(8),
      review_interval = months(24),
      shared_management = no,
      shared_from_municipalities = 3,
      fixed_partners = no,
      lot_of_guidance = "regional_lot",
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
    try = set "review_interval" { { months(61), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the review interval may be as little" {
    try = set "review_interval" { { months(6), from = "2027-01-01" } },
  },
  case "the review interval may be as much" {
    try = set "review_interval" { { months(60), from = "2027-01-01" } },
  },
  case "the shared management is one of what was agreed" {
    try = set "shared_management" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the shared management may be yes" {
    try = set "shared_management" { { yes, from = "2027-01-01" } },
  },
  case "the shared from municipalities may not be less" {
    try = set "shared_from_municipalities" { { 1, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the shared from municipalities may not be more" {
    try = set "shared_from_municipalities" { { 21, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the shared from municipalities may be as little" {
    try = set "shared_from_municipalities" { { 2, from = "2027-01-01" } },
  },
  case "the shared from municipalities may be as much" {
    try = set "shared_from_municipalities" { { 20, from = "2027-01-01" } },
  },
  case "the fixed partners is one of what was agreed" {
    try = set "fixed_partners" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the fixed partners may be yes" {
    try = set "fixed_partners" { { yes, from = "2027-01-01" } },
  },
}
