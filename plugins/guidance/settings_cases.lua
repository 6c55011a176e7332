-- What holds where nobody set anything, how far the room reaches, and one step too far.
return cases "guidance: settings" {
  case "where nobody set anything" {
    defaults = {
      investigation_term = weeks(6),
      decision_term = weeks(2),
      review_interval = months(12),
      way_of_judging = "conversation",
      usual_guidance_hours = 4,
      asked_of_providers =
        "De begeleider werkt aan het afgesproken resultaat en doet daar verslag van.",
      own_solution_first = no,
      contact_after_decision = no,
      delivered_by_access = no,
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
  case "the way of judging is one of what was agreed" {
    try = set "way_of_judging" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the way of judging may be conversation and home visit" {
    try = set "way_of_judging" { { "conversation_and_home_visit", from = "2027-01-01" } },
  },
  case "the way of judging may be independent advice" {
    try = set "way_of_judging" { { "independent_advice", from = "2027-01-01" } },
  },
  case "the usual guidance hours may not be less" {
    try = set "usual_guidance_hours" { { 0, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the usual guidance hours may not be more" {
    try = set "usual_guidance_hours" { { 11, from = "2027-01-01" } },
    expect = { refused = "between" },
  },
  case "the usual guidance hours may be as little" {
    try = set "usual_guidance_hours" { { 1, from = "2027-01-01" } },
  },
  case "the usual guidance hours may be as much" {
    try = set "usual_guidance_hours" { { 10, from = "2027-01-01" } },
  },
  case "the asked of providers is written in words" {
    try = set "asked_of_providers" { { 12, from = "2027-01-01" } },
    expect = { refused = "a text" },
  },
  case "the own solution first is one of what was agreed" {
    try = set "own_solution_first" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the own solution first may be yes" {
    try = set "own_solution_first" { { yes, from = "2027-01-01" } },
  },
  case "the contact after decision is one of what was agreed" {
    try = set "contact_after_decision" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the contact after decision may be yes" {
    try = set "contact_after_decision" { { yes, from = "2027-01-01" } },
  },
  case "the delivered by access is one of what was agreed" {
    try = set "delivered_by_access" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the delivered by access may be yes" {
    try = set "delivered_by_access" { { yes, from = "2027-01-01" } },
  },
}
