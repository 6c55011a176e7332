return municipality "castricum" {
  title   = "Castricum",
  code    = { { "0383", from = "2002-01-01" } },          -- CBS
  plugins = {
    "casework", "own_contribution", "catalogue", "signals", "prevention_programme",
    "household_help", "guidance", "day_activities", "short_stay", "aids_and_adaptations",
    "transport", "social_shelter", "sheltered_housing", "youth_help", "participation",
    "debt_help", "personal_budget", "case_direction", "recovery_and_fines", "complaints",
    "contracts",
  },
  theme   = {                                  -- contrast is 4.5 to 1 or better
    main = "#2f6b2f", on_main = "#ffffff", accent = "#7a3e9d", surface = "#f4f8f2", ink = "#1c1c1c",
  },
}
