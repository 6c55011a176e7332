return cases "BUCH: the tasks" {
  -- C6
  case "a youth question stays with the generalist" {
    plugin = "youth_help", at = "buch/heiloo", on = "2026-05-01",
    given = {
      age = 13, we_are_responsible = yes, help_began_before_18 = no, other_law_covers = no,
      way_in = "municipality", unsafe_now = no, measure_must_be_considered = no,
      authorised_reporter = no, specialist_involved = no, parents_agree = yes,
      young_person_agrees = yes, parents_can_solve_it = no, light_support_enough = no,
      kind_of_help = "guidance", amount_needed = 3, court_reference = no,
    },
    expect = { outcome = "grant", because = { "YH-20" } },
  },
  case "no municipality of the four sends a family on to a specialist" {
    plugin = "youth_help",
    try = set "youth_access" { { "specialist", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  -- C12
  case "nobody is asked to give something back" {
    plugin = "participation", at = "buch/uitgeest", on = "2026-05-01",
    given = {
      asks_for = "reciprocity", individual_assessment = yes, displacement_checked = yes,
      displaces_paid_work = no, added_value_for_client = yes,
    },
    expect = { outcome = "refuse", because = { "PA-20" } },
  },
  case "a vulnerable young person does not wait four weeks" {
    plugin = "participation", at = "buch/bergen", on = "2026-05-01",
    given = {
      asks_for = "benefit", age = 24, days_since_report = 10, search_period_exception = no,
      vulnerable_young = yes, own_income_enough = no,
    },
    expect = { outcome = "weigh", because = { "PA-3" } },
  },
  case "another young person does" {
    plugin = "participation", at = "buch/bergen", on = "2026-05-01",
    given = {
      asks_for = "benefit", age = 24, days_since_report = 10, search_period_exception = no,
      vulnerable_young = no, own_income_enough = no,
    },
    expect = { outcome = "refuse", because = { "PA-1" } },
  },
  case "a neighbour may be paid twenty-four euros" {
    plugin = "personal_budget", at = "buch/castricum", on = "2026-05-01",
    given = {
      need_is_established = yes, client_wants_budget = yes, consequences_explained = yes, able =
      yes, motivated = yes, quality_safe = yes, representative_is_provider = no, from_network =
      yes, asked_rate = euros "24.00", withdrawn_before = no, gets_it_in_kind = no,
      hours_in_week = 4,
    },
    expect = { outcome = "grant", because = { "PB-11" } },
  },
  case "and not a cent more without a talk" {
    plugin = "personal_budget", at = "buch/castricum", on = "2026-05-01",
    given = {
      need_is_established = yes, client_wants_budget = yes, consequences_explained = yes, able =
      yes, motivated = yes, quality_safe = yes, representative_is_provider = no, from_network =
      yes, asked_rate = euros "24.01", withdrawn_before = no, gets_it_in_kind = no,
      hours_in_week = 4,
    },
    expect = { outcome = "weigh", because = { "PB-8", "PB-11" } },
  },
  -- 004-27
  case "in Bergen seven talks are usual" {
    plugin = "prevention_programme", at = "buch/bergen", on = "2026-05-01",
    given = {
      asks_for = "social_work", talks_held = 6,
    },
    expect = { outcome = "grant", because = { "PV-5" } },
  },
  -- 004-27
  case "in Heiloo five are" {
    plugin = "prevention_programme", at = "buch/heiloo", on = "2026-05-01",
    given = {
      asks_for = "social_work", talks_held = 6,
    },
    expect = { outcome = "weigh", because = { "PV-6" } },
  },
  case "Castricum counts to eight half days" {
    plugin = "day_activities", at = "buch/castricum",
    on = { ["2026-05-01"] = { usual_half_days = 8 } },
  },
  -- C19
  case "a third municipality changes nothing where no team is shared" {
    plugin = "contracts", at = "buch/bergen", on = "2026-05-01",
    given = { question = "who_manages", active_in = 3 },
    expect = { outcome = "refer", because = { "CN-2" }, says = "van de gemeente" },
  },
}
