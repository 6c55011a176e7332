return cases "Bronckhorst" {
  case "a farm of a hundred and fifty metres is an ordinary house here" {
    plugin = "household_help", on = "2026-05-01",
    given = {
      lives_here = yes, children_under_12 = 0, floor_area = 150, long_term_care_right = no,
      cannot_wait = no, limited = yes, copes_alone = no, housemate_can_help = no,
      network_can_help = no, carer_overloaded = no, cleaning_support_is_enough = no,
      hours_needed = 3.5,
    },
    expect = { outcome = "weigh", because = { "HH-10", "HH-9" } },
  },
  case "a larger one takes an hour and a half more" {
    plugin = "household_help", on = "2026-05-01",
    given = {
      lives_here = yes, children_under_12 = 0, floor_area = 160, long_term_care_right = no,
      cannot_wait = no, limited = yes, copes_alone = no, housemate_can_help = no,
      network_can_help = no, carer_overloaded = no, cleaning_support_is_enough = no,
      hours_needed = 4.5,
    },
    expect = { outcome = "grant", because = { "HH-9" } },
  },
}
