return municipality "weesp" {
  title   = "Weesp",
  -- CBS; Weesp became part of Amsterdam on 2022-03-24
  code    = { { "0457", from = "1998-01-01", till = "2022-03-23" } },
  plugins = {
    "casework", "own_contribution", "catalogue", "signals", "prevention_programme",
    "household_help", "guidance", "day_activities", "short_stay", "aids_and_adaptations",
    "transport", "social_shelter", "sheltered_housing", "youth_help", "personal_budget",
    "case_direction", "complaints", "contracts", "participation", "debt_help", "recovery_and_fines",
    "voucher",
  },
  theme   = {                                  -- contrast is 4.5 to 1 or better
    main = "#7a2f1d", on_main = "#ffffff", accent = "#1f5f5b", surface = "#f6f7f8", ink = "#1c1c1c",
  },
}
