return cases "Uitgeest" {
  case "who called in March waits six weeks at most; who called in April waits four" {
    plugin = "household_help",
    on = { ["2026-03-15"] = { investigation_term = weeks(6) },
           ["2026-04-15"] = { investigation_term = weeks(4) } },
  },
  case "no investigation takes longer than the law allows" {
    plugin = "household_help",
    try = set "investigation_term" { { weeks(7), from = "2027-01-01" } },
    expect = { refused = "at most 6 weeks" },
  },
  case "no decision takes longer than the law allows" {
    plugin = "household_help",
    try = set "decision_term" { { weeks(3), from = "2027-01-01" } },
    expect = { refused = "at most 2 weeks" },
  },
  case "help that people give freely goes first" {
    plugin = "household_help", on = "2026-05-01",
    given = { lives_here = yes, children_under_12 = 0, floor_area = 85, long_term_care_right = no,
              cannot_wait = no, limited = yes, copes_alone = no, housemate_can_help = no,
              network_can_help = yes, carer_overloaded = no, cleaning_support_is_enough = no,
              hours_needed = 2.5 },
    expect = { outcome = "refuse", because = { "HH-6" } },
  },
  case "an address is written in words" {
    plugin = "casework",
    try = set "objection_address" { { 12, from = "2027-01-01" } },
    expect = { refused = "a text" },
  },
  case "a contact line is written in words" {
    plugin = "casework",
    try = set "contact_line" { { yes, from = "2027-01-01" } },
    expect = { refused = "a text" },
  },
  case "a laundry service is there or it is not" {
    plugin = "household_help",
    try = set "laundry_service" { { "on Mondays", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "a large home takes two more hours at most" {
    plugin = "household_help",
    try = set "hours_for_large_home" { { 2.5, from = "2027-01-01" } },
    expect = { refused = "between 0 and 2" },
  },
  case "sheltered housing knows the same terms of law" {
    plugin = "sheltered_housing",
    try = set "investigation_term" { { weeks(7), from = "2027-01-01" } },
    expect = { refused = "at most 6 weeks" },
  },
  case "nor does its decision take longer" {
    plugin = "sheltered_housing",
    try = set "decision_term" { { weeks(3), from = "2027-01-01" } },
    expect = { refused = "at most 2 weeks" },
  },
  case "support until another region takes over is given or it is not" {
    plugin = "sheltered_housing",
    try = set "bridging_support" { { "perhaps", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
}
