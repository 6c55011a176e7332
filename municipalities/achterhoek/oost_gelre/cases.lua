return cases "Oost Gelre" {
  case "who has little pays nothing here" {
    plugin = "own_contribution", on = "2026-05-01",
    given = {
      age = 81, adults_in_household = 1, all_have_pension_age = yes, pays_for_long_term_care =
      no, only_wheelchair = no, only_collective_transport = no, on_minimum_income = yes, month =
      date "2026-03-01", cost_price = euros "240.00", asked_per_month = euros "21.00",
    },
    expect = { outcome = "grant", because = { "OC-6" } },
  },
  case "who has enough pays the one amount" {
    plugin = "own_contribution", on = "2026-05-01",
    given = {
      age = 81, adults_in_household = 1, all_have_pension_age = yes, pays_for_long_term_care =
      no, only_wheelchair = no, only_collective_transport = no, on_minimum_income = no, month =
      date "2026-03-01", cost_price = euros "240.00", asked_per_month = euros "21.00",
    },
    expect = { outcome = "refuse", because = { "OC-8" } },
  },
}
