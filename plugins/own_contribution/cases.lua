-- Invented people, real questions. The name of a case is the promise it keeps.
local wim = {                                  -- Wim, 81, lives alone and has help in the house
  age = 81, adults_in_household = 1, all_have_pension_age = yes, pays_for_long_term_care = no,
  only_wheelchair = no, only_collective_transport = no, on_minimum_income = no,
  month = date "2025-03-01", cost_price = euros "240.00", asked_per_month = euros "21.00",
}

return cases "own contribution" {
  case "Wim pays the one fixed amount" {
    given = wim, expect = { outcome = "refuse", because = { "OC-8" }, says = "één vast bedrag" },
  },

  -- OC-1, on both sides of the birthday
  case "at seventeen nobody pays" {
    given = wim, but = { age = 17 }, expect = { outcome = "grant", because = { "OC-1" } },
  },
  case "at eighteen one does" {
    given = wim, but = { age = 18 }, expect = { outcome = "refuse", because = { "OC-8" } },
  },

  -- OC-2 and OC-4
  case "a wheelchair is free" {
    given = wim, but = { only_wheelchair = yes },
    expect = { outcome = "grant", because = { "OC-2" } },
  },
  case "nobody pays twice, here and for the Wlz" {
    given = wim, but = { pays_for_long_term_care = yes },
    expect = { outcome = "grant", because = { "OC-4" } },
  },

  -- OC-3
  case "two people, one of them still working age: free" {
    given = wim, but = { adults_in_household = 2, all_have_pension_age = no },
    expect = { outcome = "grant", because = { "OC-3" } },
  },
  case "two people who both have their pension pay like one" {
    given = wim, but = { adults_in_household = 2 },
    expect = { outcome = "refuse", because = { "OC-8" } },
  },
  case "one person below pension age pays" {
    given = wim, but = { age = 40, all_have_pension_age = no },
    expect = { outcome = "refuse", because = { "OC-8" } },
  },

  -- OC-5 and OC-6: what the municipality may choose
  case "collective transport is free unless a municipality says otherwise" {
    given = wim, but = { only_collective_transport = yes },
    expect = { outcome = "grant", because = { "OC-5" } },
  },
  case "a minimum income alone frees nobody, unless a municipality says so" {
    given = wim, but = { on_minimum_income = yes },
    expect = { outcome = "refuse", because = { "OC-8" } },
  },

  -- OC-7: each year its own amount
  case "nineteen euros is the amount until the end of 2023" {
    given = wim, but = { month = date "2023-12-01", asked_per_month = euros "19.01" },
    expect = { outcome = "weigh", because = { "OC-7", "OC-8" } },
  },
  case "the amount of 2024 is 20.60, on the cent" {
    given = wim, but = { month = date "2024-01-01", asked_per_month = euros "20.60" },
    expect = { outcome = "refuse", because = { "OC-8" } },
  },
  case "what was asked in 2025 was too much in December 2024" {
    given = wim, but = { month = date "2024-12-01" },
    expect = { outcome = "weigh", because = { "OC-7", "OC-8" } },
  },
  case "nobody pays more than the help costs" {
    given = wim, but = { cost_price = euros "12.50" },
    expect = { outcome = "weigh", because = { "OC-7", "OC-8" } },
  },
  case "exactly what it costs is allowed" {
    given = wim, but = { cost_price = euros "12.50", asked_per_month = euros "12.50" },
    expect = { outcome = "refuse", because = { "OC-8" } },
  },

  case "what we do not know, we ask: a gap never makes anybody pay" {
    given = wim, but = { pays_for_long_term_care = unknown },
    expect = { outcome = "ask", about = { "pays_for_long_term_care" } },
  },

  -- What a municipality may choose
  case "where a municipality says so, a minimum income pays nothing" {
    given = wim, but = { on_minimum_income = yes },
    settings = { minimum_income_exempt = yes },
    expect = { outcome = "grant", because = { "OC-6" } },
  },
  case "and where it says so, collective transport costs the same as all else" {
    given = wim, but = { only_collective_transport = yes },
    settings = { transport_costs_a_contribution = yes },
    expect = { outcome = "refuse", because = { "OC-8" } },
  },
}
