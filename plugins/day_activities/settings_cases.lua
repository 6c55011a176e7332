-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "day activities: settings" {
  case "where nobody set anything" {
    defaults = {
      investigation_term = weeks(6),
      decision_term = weeks(2),
      review_interval = months(12),
      usual_half_days = 6,
      open_groups = yes,
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
    try = set "review_interval" { { months(25), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the review interval may be as little" {
    try = set "review_interval" { { months(6), from = "2027-01-01" } },
  },
  case "the review interval may be as much" {
    try = set "review_interval" { { months(24), from = "2027-01-01" } },
  },
  case "the usual half days may not be less" {
    try = set "usual_half_days" { { 0, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the usual half days may not be more" {
    try = set "usual_half_days" { { 11, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the usual half days may be as little" {
    try = set "usual_half_days" { { 1, from = "2027-01-01" } },
  },
  case "the usual half days may be as much" {
    try = set "usual_half_days" { { 10, from = "2027-01-01" } },
  },
  case "the open groups is one of what was agreed" {
    try = set "open_groups" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the open groups may be no" {
    try = set "open_groups" { { no, from = "2027-01-01" } },
  },
}
