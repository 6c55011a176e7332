-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "own contribution: settings" {
  case "where nobody set anything" {
    defaults = {
      monthly_rate = euros "21.00",
      contribution_per_month = euros "21.00",
      transport_costs_a_contribution = no,
      minimum_income_exempt = no,
      exemption_term = weeks(2),
      exemption_decision_term = weeks(2),
      exemption_review = months(12),
    },
  },
  case "each year has its own amount" {
    on = {
      ["2020-01-01"] = { monthly_rate = euros "19.00", contribution_per_month = euros "19.00" },
      ["2023-12-31"] = { monthly_rate = euros "19.00", contribution_per_month = euros "19.00" },
      ["2024-01-01"] = { monthly_rate = euros "20.60", contribution_per_month = euros "20.60" },
      ["2024-12-31"] = { monthly_rate = euros "20.60", contribution_per_month = euros "20.60" },
      ["2025-01-01"] = { monthly_rate = euros "21.00", contribution_per_month = euros "21.00" },
    },
  },
  case "nobody can touch the rate of the law" {
    try = set "monthly_rate" { { euros "21.01", from = "2027-01-01" } },
    expect = { refused = "fixed by" },
  },
  case "what was allowed in 2025 was not in 2024" {
    try = set "contribution_per_month" { { euros "20.61", from = "2024-06-01" } },
    expect = { refused = "at most € 20,60" },
  },
  case "nor what was allowed in 2024 in 2023" {
    try = set "contribution_per_month" { { euros "19.01", from = "2023-06-01" } },
    expect = { refused = "at most € 19,00" },
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
