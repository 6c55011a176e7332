return municipality "doetinchem" {
  title   = "Doetinchem",
  code    = { { "0222", from = "1998-01-01" } },          -- CBS
  plugins = {
    "casework", "own_contribution", "catalogue", "signals", "prevention_programme",
    "household_help", "guidance", "day_activities", "short_stay", "aids_and_adaptations",
    "transport", "social_shelter", "sheltered_housing", "youth_help", "personal_budget",
    "case_direction", "complaints", "contracts",
  },
  theme   = {                                  -- contrast is 4.5 to 1 or better
    main = "#1f5d3a", on_main = "#ffffff", accent = "#8f4a00", surface = "#f6f7f8", ink = "#1c1c1c",
  },
}
