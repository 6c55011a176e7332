-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "case direction: settings" {
  case "where nobody set anything" {
    defaults = {
      investigation_term = weeks(6),
      decision_term = weeks(8),
      review_interval = months(3),
      director_is_independent = yes,
      director_only_if_complex = yes,
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
  case "the director is independent is one of what was agreed" {
    try = set "director_is_independent" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the director is independent may be no" {
    try = set "director_is_independent" { { no, from = "2027-01-01" } },
  },
  case "the director only if complex is one of what was agreed" {
    try = set "director_only_if_complex" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the director only if complex may be no" {
    try = set "director_only_if_complex" { { no, from = "2027-01-01" } },
  },
}
