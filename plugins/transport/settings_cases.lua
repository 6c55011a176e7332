-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "transport: settings" {
  case "where nobody set anything" {
    defaults = {
      investigation_term = weeks(6),
      decision_term = weeks(2),
      review_interval = months(36),
      walking_distance = 500,
      school_distance = 6,
      neighbourhood_car = no,
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
    try = set "review_interval" { { months(11), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the review interval may not be more" {
    try = set "review_interval" { { months(61), from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the review interval may be as little" {
    try = set "review_interval" { { months(12), from = "2027-01-01" } },
  },
  case "the review interval may be as much" {
    try = set "review_interval" { { months(60), from = "2027-01-01" } },
  },
  case "the walking distance may not be less" {
    try = set "walking_distance" { { 99, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the walking distance may not be more" {
    try = set "walking_distance" { { 801, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the walking distance may be as little" {
    try = set "walking_distance" { { 100, from = "2027-01-01" } },
  },
  case "the walking distance may be as much" {
    try = set "walking_distance" { { 800, from = "2027-01-01" } },
  },
  case "the school distance may not be more" {
    try = set "school_distance" { { 7, from = "2027-01-01" } },
    expect = { refused = "at most" },
  },
  case "the neighbourhood car is one of what was agreed" {
    try = set "neighbourhood_car" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the neighbourhood car may be yes" {
    try = set "neighbourhood_car" { { yes, from = "2027-01-01" } },
  },
}
