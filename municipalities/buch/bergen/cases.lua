return cases "Bergen" {
  case "one plan over every part of life, two offers first and three since the summer" {
    plugin = "casework",
    on = { ["2026-05-01"] = { plan_form = "support_plan", minimum_offers = 2,
                              consultation_before_tailored = yes },
           ["2026-09-01"] = { plan_form = "support_plan", minimum_offers = 3,
                              consultation_before_tailored = yes } },
  },
  case "one name is no choice: the region keeps Bergen at two or more" {
    plugin = "casework",
    try = set "minimum_offers" { { 1, from = "2027-01-01" } },
    expect = { refused = "at least 2" },
  },
  case "nobody shortens the time to object" {
    plugin = "casework",
    try = set "objection_term" { { weeks(4), from = "2027-01-01" } },
    expect = { refused = "fixed" },
  },
  case "a plan of one's own deserves at least a week" {
    plugin = "casework",
    try = set "personal_plan_term" { { days(6), from = "2027-01-01" } },
    expect = { refused = "at least 7 days" },
  },
  case "a review every three years is further than the region agreed" {
    plugin = "household_help",
    try = set "review_interval" { { months(36), from = "2027-01-01" } },
    expect = { refused = "between 6 months and 24 months" },
  },
  case "in Bergen the laundry comes along" {
    plugin = "household_help", on = "2026-05-01",
    given = { lives_here = yes, children_under_12 = 0, floor_area = 85, long_term_care_right = no,
              cannot_wait = no, limited = yes, copes_alone = no, housemate_can_help = no,
              network_can_help = no, carer_overloaded = no, cleaning_support_is_enough = no,
              hours_needed = 2.5 },
    expect = { outcome = "grant", because = { "HH-9" }, says = "wasservice" },
  },
  -- 001-34
  -- 003-25
  case "in the pilot people of the village are heard before an application" {
    plugin = "household_help", on = "2026-05-01", pilot = "egmonden",
    road = "investigation", expect = { leads = { "village_talk" } },
  },
  -- 001-34
  -- 004-40
  case "and nowhere else" {
    plugin = "household_help", on = "2026-05-01",
    road = "investigation", expect = { leads = { "application" } },
  },
  -- 001-34
  case "who takes part hears after half a year how it goes" {
    plugin = "household_help", pilot = "egmonden",
    on = { ["2026-05-01"] = { review_interval = months(6) },
           ["2026-03-31"] = { review_interval = months(18) } },
  },
}
