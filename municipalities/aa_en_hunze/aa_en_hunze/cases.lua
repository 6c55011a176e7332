return cases "Aa en Hunze" {
  case "a results plan and one good offer are enough" {
    plugin = "casework",
    on = { ["2026-05-01"] = { plan_form = "results_plan", minimum_offers = 1,
                              consultation_before_tailored = no } },
  },
  case "since the summer a decision takes ten days" {
    plugin = "household_help",
    on = { ["2026-05-01"] = { decision_term = weeks(2) },
           ["2026-08-01"] = { decision_term = days(10) } },
  },
  case "no offer at all is no choice" {
    plugin = "casework",
    try = set "minimum_offers" { { 0, from = "2027-01-01" } },
    expect = { refused = "at least 1" },
  },
  case "a village house of 140 square metres is an ordinary house here" {
    plugin = "household_help", on = "2026-05-01",
    given = { lives_here = yes, children_under_12 = 0, floor_area = 140, long_term_care_right = no,
              cannot_wait = no, limited = yes, copes_alone = no, housemate_can_help = no,
              network_can_help = no, carer_overloaded = no, cleaning_support_is_enough = no,
              hours_needed = 3.5 },
    expect = { outcome = "weigh", because = { "HH-10", "HH-9" } },
  },
  case "help that people give freely goes first" {
    plugin = "household_help", on = "2026-05-01",
    given = { lives_here = yes, children_under_12 = 0, floor_area = 85, long_term_care_right = no,
              cannot_wait = no, limited = yes, copes_alone = no, housemate_can_help = no,
              network_can_help = yes, carer_overloaded = no, cleaning_support_is_enough = no,
              hours_needed = 2.5 },
    expect = { outcome = "refuse", because = { "HH-6" } },
  },
  case "a house is large at 200 square metres at the latest" {
    plugin = "household_help",
    try = set "large_home" { { 250, from = "2027-01-01" } },
    expect = { refused = "between 80 and 200" },
  },
}
