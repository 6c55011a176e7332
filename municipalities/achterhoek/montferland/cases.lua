return cases "Montferland" {
  case "two weeks for a plan of one's own" {
    plugin = "casework",
    on = { ["2026-05-01"] = { personal_plan_term = days(14) } },
  },
  case "what can be borrowed in Didam needs no decision" {
    plugin = "aids_and_adaptations", on = "2026-05-01",
    given = {
      lives_here = yes, long_term_care_right = no, insurance_lends = no, cannot_wait = no,
      asks_for = "device", limited = yes, common_purchase = no, can_be_foreseen = no,
      borrowing_is_enough = yes,
    },
    expect = { outcome = "refuse", because = { "AA-7" }, says = "geen besluit" },
  },
  case "who needs it for good gets it for good" {
    plugin = "aids_and_adaptations", on = "2026-05-01",
    given = {
      lives_here = yes, long_term_care_right = no, insurance_lends = no, cannot_wait = no,
      asks_for = "device", limited = yes, common_purchase = no, can_be_foreseen = no,
      borrowing_is_enough = no,
    },
    expect = { outcome = "grant", because = { "AA-11" } },
  },
}
