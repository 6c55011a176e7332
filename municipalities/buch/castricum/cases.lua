return cases "Castricum" {
  case "in Castricum help from people around you is talked about, not counted on" {
    plugin = "household_help", on = "2026-05-01",
    given = { lives_here = yes, children_under_12 = 0, floor_area = 85, long_term_care_right = no,
              cannot_wait = no, limited = yes, copes_alone = no, housemate_can_help = no,
              network_can_help = yes, carer_overloaded = no, cleaning_support_is_enough = no,
              hours_needed = 2.5 },
    expect = { outcome = "weigh", because = { "CAS-1" } },
  },
  case "where nobody can help, Castricum grants like its neighbours" {
    plugin = "household_help", on = "2026-05-01",
    given = { lives_here = yes, children_under_12 = 0, floor_area = 85, long_term_care_right = no,
              cannot_wait = no, limited = yes, copes_alone = no, housemate_can_help = no,
              network_can_help = no, carer_overloaded = no, cleaning_support_is_enough = no,
              hours_needed = 2.5 },
    expect = { outcome = "grant", because = { "HH-9" } },
  },
  case "the yardstick for hours has an end" {
    plugin = "household_help",
    try = set "usual_hours" { { 7, from = "2027-01-01" } },
    expect = { refused = "between 1 and 6" },
  },
  case "the own contribution is never more than the law allows" {
    plugin = "household_help",
    try = set "own_contribution" { { euros "25.00", from = "2027-01-01" } },
    expect = { refused = "at most" },
  },
}
