return cases "Aalten" {
  case "a family plan with a day to look again" {
    plugin = "casework",
    on = { ["2026-05-01"] = { plan_form = "family_plan", plan_parts = { "results",
           "review_date" } } },
  },
  case "in Aalten family is thanked, not paid" {
    plugin = "personal_budget", on = "2026-05-01",
    given = {
      need_is_established = yes, client_wants_budget = yes, consequences_explained = yes, able =
      yes, motivated = yes, quality_safe = yes, representative_is_provider = no, from_network =
      yes, asked_rate = euros "20.00", withdrawn_before = no, gets_it_in_kind = no,
      hours_in_week = 4,
    },
    expect = { outcome = "refuse", because = { "PB-7" } },
  },
  case "help that is bought is paid as anywhere" {
    plugin = "personal_budget", on = "2026-05-01",
    given = {
      need_is_established = yes, client_wants_budget = yes, consequences_explained = yes, able =
      yes, motivated = yes, quality_safe = yes, representative_is_provider = no, from_network =
      no, asked_rate = euros "20.00", withdrawn_before = no, gets_it_in_kind = no, hours_in_week
      = 4,
    },
    expect = { outcome = "grant", because = { "PB-11" } },
  },
  case "a result and nothing else can never be too little" {
    plugin = "casework",
    try = set "plan_parts" { { { "life_domains" }, from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
}
