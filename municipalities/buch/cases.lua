-- What the region cannot do: each value here is one step too far.
return cases "BUCH" {
  case "a plan has one of the forms that all municipalities know" {
    plugin = "casework",
    try = set "plan_form" { { "wish_list", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "a plan without a result is no plan in any municipality" {
    plugin = "casework",
    try = set "plan_parts" { { { "life_domains" }, from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "a conversation follows an instrument that exists" {
    plugin = "casework",
    try = set "conversation_instrument" { { "coffee", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "a consultation is asked or it is not" {
    plugin = "casework",
    try = set "consultation_before_tailored" { { "sometimes", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the voice of a letter is the municipality's, not the region's" {
    plugin = "casework",
    try = set "contact_line" { { "Bel de regio.", from = "2027-01-01" } },
    expect = { refused = "open to municipality only" },
  },
}
