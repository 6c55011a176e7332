-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "own contribution: settings" {
  case "where nobody set anything" {
    defaults = {
      rate_from_2020 = euros "19.00",
      rate_from_2024 = euros "20.60",
      rate_from_2025 = euros "21.00",
      contribution_per_month = euros "21.00",
      transport_costs_a_contribution = no,
      minimum_income_exempt = no,
      exemption_term = weeks(2),
      exemption_decision_term = weeks(2),
      exemption_review = months(12),
    },
  },
  case "nobody can touch the rate from 2020" {
    try = set "rate_from_2020" { { euros "19.01", from = "2027-01-01" } },
    expect = { refused = "fixed by" },
  },
  case "nobody can touch the rate from 2024" {
    try = set "rate_from_2024" { { euros "20.61", from = "2027-01-01" } },
    expect = { refused = "fixed by" },
  },
  case "nobody can touch the rate from 2025" {
    try = set "rate_from_2025" { { euros "21.01", from = "2027-01-01" } },
    expect = { refused = "fixed by" },
  },
  case "the contribution per month may not be more" {
    try = set "contribution_per_month" { { euros "21.01", from = "2027-01-01" } },
    expect = { refused = "at most" },
  },
  case "the transport costs a contribution is one of what was agreed" {
    try = set "transport_costs_a_contribution" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the transport costs a contribution may be yes" {
    try = set "transport_costs_a_contribution" { { yes, from = "2027-01-01" } },
  },
  case "the minimum income exempt is one of what was agreed" {
    try = set "minimum_income_exempt" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the minimum income exempt may be yes" {
    try = set "minimum_income_exempt" { { yes, from = "2027-01-01" } },
  },
  case "the exemption term may not be more" {
    try = set "exemption_term" { { weeks(7), from = "2027-01-01" } },
    expect = { refused = "at most" },
  },
  case "the exemption term may be as much" {
    try = set "exemption_term" { { weeks(6), from = "2027-01-01" } },
  },
  case "the exemption decision term may not be more" {
    try = set "exemption_decision_term" { { weeks(9), from = "2027-01-01" } },
    expect = { refused = "at most" },
  },
  case "the exemption decision term may be as much" {
    try = set "exemption_decision_term" { { weeks(8), from = "2027-01-01" } },
  },
  case "the exemption review may not be less" {
    try = set "exemption_review" { { months(5), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the exemption review may not be more" {
    try = set "exemption_review" { { months(25), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the exemption review may be as little" {
    try = set "exemption_review" { { months(6), from = "2027-01-01" } },
  },
  case "the exemption review may be as much" {
    try = set "exemption_review" { { months(24), from = "2027-01-01" } },
  },
}
