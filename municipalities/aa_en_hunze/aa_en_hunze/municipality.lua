return municipality "aa_en_hunze" {
  title   = "Aa en Hunze",
  code    = { { "1680", from = "1998-01-01" } },          -- CBS
  plugins = {
    "casework", "own_contribution", "catalogue", "signals", "prevention_programme",
    "household_help", "guidance", "day_activities", "short_stay", "aids_and_adaptations",
    "transport", "social_shelter", "sheltered_housing", "youth_help", "personal_budget",
    "case_direction", "recovery_and_fines", "complaints", "contracts",
  },
  theme   = {                                  -- contrast is 4.5 to 1 or better
    main = "#1f5d3a", on_main = "#ffffff", accent = "#8f4a00", surface = "#f3f8f1", ink = "#1c1c1c",
  },
}
