return cases "Stichtse Vecht" {
  case "plan and decision in one, with three shares" {
    plugin = "casework",
    on = { ["2026-05-01"] = { plan_form = "action_plan", plan_parts = { "results", "own_strength",
           "network" }, minimum_offers = 2 } },
  },
  case "six talks before a person looks further" {
    plugin = "prevention_programme", on = "2026-05-01",
    given = {
      asks_for = "social_work", talks_held = 5,
    },
    expect = { outcome = "grant", because = { "PV-5" } },
  },
  case "after six a person does" {
    plugin = "prevention_programme", on = "2026-05-01",
    given = {
      asks_for = "social_work", talks_held = 6,
    },
    expect = { outcome = "weigh", because = { "PV-6" } },
  },
  case "one offer is no choice" {
    plugin = "casework",
    try = set "minimum_offers" { { 1, from = "2027-01-01" } },
    expect = { refused = "at least 2" },
  },
}
