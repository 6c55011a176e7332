-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "participation: settings" {
  case "where nobody set anything" {
    defaults = {
      investigation_term = weeks(6),
      decision_term = weeks(8),
      review_interval = months(6),
      search_period_days = 28,
      waive_search_period = no,
      least_wage_value = 30,
      reciprocity = no,
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
  case "nobody can touch the search period days" {
    try = set "search_period_days" { { 29, from = "2027-01-01" } },
    expect = { refused = "fixed by" },
  },
  case "the waive search period is one of what was agreed" {
    try = set "waive_search_period" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the waive search period may be yes" {
    try = set "waive_search_period" { { yes, from = "2027-01-01" } },
  },
  case "the least wage value may not be less" {
    try = set "least_wage_value" { { 19, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the least wage value may not be more" {
    try = set "least_wage_value" { { 61, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the least wage value may be as little" {
    try = set "least_wage_value" { { 20, from = "2027-01-01" } },
  },
  case "the least wage value may be as much" {
    try = set "least_wage_value" { { 60, from = "2027-01-01" } },
  },
  case "the reciprocity is one of what was agreed" {
    try = set "reciprocity" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the reciprocity may be yes" {
    try = set "reciprocity" { { yes, from = "2027-01-01" } },
  },
}
