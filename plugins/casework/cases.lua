-- What the core reads for every case: what holds where nobody set anything, what a municipality may
-- make of it, and one step too far for each setting.
return cases "casework" {
  case "where nobody chose, a plan is a support plan with results, made at the kitchen table" {
    defaults = {
      plan_form = "support_plan", plan_parts = { "results" },
      conversation_instrument = "kitchen_table", consultation_before_tailored = no,
      minimum_offers = 1, one_trusted_worker = no,
      result_codes = { "free" },
    },
  },
  case "the law gives a week for a plan of one's own, and six for an objection" {
    defaults = { personal_plan_term = days(7), objection_term = weeks(6) },
  },
  case "a letter has a last line and an address, also where nobody wrote them" {
    defaults = {
      contact_line = "Hebt u vragen? Neem contact op met uw gemeente.",
      objection_address = "het college van burgemeester en wethouders van uw gemeente",
    },
  },

  -- What a municipality may choose
  case "a plan may be a results plan" {
    try = set "plan_form" { { "results_plan", from = "2027-01-01" } },
  },
  case "or an action plan" {
    try = set "plan_form" { { "action_plan", from = "2027-01-01" } },
  },
  case "or a family plan" {
    try = set "plan_form" { { "family_plan", from = "2027-01-01" } },
  },
  case "a plan may have to speak of every part of life" {
    try = set "plan_parts" { { { "results", "life_domains" }, from = "2027-01-01" } },
  },
  case "or of what somebody can do, and with whom" {
    try = set "plan_parts" {
      { { "results", "own_strength", "network" }, from = "2027-01-01" },
    },
  },
  case "or of the day on which it is looked at again" {
    try = set "plan_parts" { { { "results", "review_date" }, from = "2027-01-01" } },
  },
  case "or positive health" {
    try = set "conversation_instrument" { { "positive_health", from = "2027-01-01" } },
  },
  case "or the wheel of Esbjerg" {
    try = set "conversation_instrument" { { "esbjerg_wheel", from = "2027-01-01" } },
  },
  case "or begin with the results" {
    try = set "conversation_instrument" { { "results_conversation", from = "2027-01-01" } },
  },
  case "a conversation may follow the parts of life" {
    try = set "conversation_instrument" { { "life_domains", from = "2027-01-01" } },
  },
  case "a colleague of the municipality may have to be heard first" {
    try = set "consultation_before_tailored" { { yes, from = "2027-01-01" } },
  },

  case "a change of face may be a warning" {
    try = set "one_trusted_worker" { { yes, from = "2027-01-01" } },
  },

  -- One step too far
  case "nobody has less than a week for a plan of their own" {
    try = set "personal_plan_term" { { days(6), from = "2027-01-01" } },
    expect = { refused = "at least 7 days" },
  },
  case "no offer at all is no choice" {
    try = set "minimum_offers" { { 0, from = "2027-01-01" } },
    expect = { refused = "at least 1" },
  },
  case "nobody can touch the objection term" {
    try = set "objection_term" { { weeks(5), from = "2027-01-01" } },
    expect = { refused = "fixed by Awb art. 6:7" },
  },
}
