return municipality "stichtse_vecht" {
  title   = "Stichtse Vecht",
  code    = { { "1904", from = "2011-01-01" } },          -- CBS
  plugins = {
    "casework", "own_contribution", "catalogue", "signals", "prevention_programme",
    "household_help", "guidance", "day_activities", "short_stay", "aids_and_adaptations",
    "transport", "social_shelter", "sheltered_housing", "youth_help", "personal_budget",
    "case_direction", "complaints", "contracts", "participation", "debt_help", "recovery_and_fines",
    "voucher",
  },
  theme   = {                                  -- contrast is 4.5 to 1 or better
    main = "#14507a", on_main = "#ffffff", accent = "#8a4b08", surface = "#f6f7f8", ink = "#1c1c1c",
  },
}
