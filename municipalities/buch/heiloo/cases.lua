return cases "Heiloo" {
  case "two small children take an hour and a half in Heiloo" {
    plugin = "household_help", on = "2026-05-01",
    given = { lives_here = yes, children_under_12 = 2, floor_area = 85, long_term_care_right = no,
              cannot_wait = no, limited = yes, copes_alone = no, housemate_can_help = no,
              network_can_help = no, carer_overloaded = no, cleaning_support_is_enough = no,
              hours_needed = 4.5 },
    expect = { outcome = "grant", because = { "HH-9" } },
  },
  case "an hour for each child is as far as the room goes" {
    plugin = "household_help",
    try = set "hours_per_child" { { 1.5, from = "2027-01-01" } },
    expect = { refused = "between 0 and 1" },
  },
  case "Heiloo stays beside who moves to another region" {
    plugin = "sheltered_housing", on = "2026-05-01",
    given = { age = 27, lives_in_netherlands = yes, long_term_care_right = no,
              no_safe_place_tonight = no, psychosocial_problem = yes, manages_with_help_nearby = no,
              better_chance_elsewhere = yes },
    expect = { outcome = "weigh", because = { "SH-4", "SH-7" }, says = "laten wij u niet los" },
  },
  case "a review of sheltered housing waits no longer than a year in this region" {
    plugin = "sheltered_housing",
    try = set "review_interval" { { months(18), from = "2027-01-01" } },
    expect = { refused = "between 6 months and 12 months" },
  },
}
