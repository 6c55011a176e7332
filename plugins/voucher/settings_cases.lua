-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "voucher: settings" {
  case "where nobody set anything" {
    defaults = {
      investigation_term = weeks(6),
      decision_term = weeks(8),
      review_interval = months(6),
      vouchers = no,
      voucher_most = euros "60.00",
      voucher_valid = months(6),
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
    try = set "review_interval" { { months(13), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the review interval may be as little" {
    try = set "review_interval" { { months(3), from = "2027-01-01" } },
  },
  case "the review interval may be as much" {
    try = set "review_interval" { { months(12), from = "2027-01-01" } },
  },
  case "the vouchers is one of what was agreed" {
    try = set "vouchers" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the vouchers may be yes" {
    try = set "vouchers" { { yes, from = "2027-01-01" } },
  },
  case "the voucher most may not be more" {
    try = set "voucher_most" { { euros "250.01", from = "2027-01-01" } },
    expect = { refused = "at most" },
  },
  case "the voucher most may be as much" {
    try = set "voucher_most" { { euros "250.00", from = "2027-01-01" } },
  },
  case "the voucher valid may not be less" {
    try = set "voucher_valid" { { months(0), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the voucher valid may not be more" {
    try = set "voucher_valid" { { months(13), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the voucher valid may be as little" {
    try = set "voucher_valid" { { months(1), from = "2027-01-01" } },
  },
  case "the voucher valid may be as much" {
    try = set "voucher_valid" { { months(12), from = "2027-01-01" } },
  },
}
