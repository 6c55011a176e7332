return municipality "uitgeest" {
  title   = "Uitgeest",
  code    = { { "0450", from = "2015-01-01" } },          -- CBS
  plugins = {
    "casework", "own_contribution", "catalogue", "signals", "prevention_programme",
    "household_help", "guidance", "day_activities", "short_stay", "aids_and_adaptations",
    "transport", "social_shelter", "sheltered_housing", "youth_help", "participation",
    "debt_help", "personal_budget", "case_direction", "recovery_and_fines", "complaints",
    "contracts",
  },
  theme   = {                                  -- contrast is 4.5 to 1 or better
    main = "#1d4f91", on_main = "#ffffff", accent = "#9a3412", surface = "#f3f6fb", ink = "#1c1c1c",
  },
}
