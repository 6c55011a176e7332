return municipality "wijdemeren" {
  title   = "Wijdemeren",
  -- CBS; said to join Hilversum in 2026, which was not verified
  code    = { { "1696", from = "2002-01-01" } },
  plugins = {
    "casework", "own_contribution", "catalogue", "signals", "prevention_programme",
    "household_help", "guidance", "day_activities", "short_stay", "aids_and_adaptations",
    "transport", "social_shelter", "sheltered_housing", "youth_help", "personal_budget",
    "case_direction", "complaints", "contracts", "participation", "debt_help", "recovery_and_fines",
    "voucher",
  },
  -- Transport goes with the neighbours around the lakes, all else with the other two.
  partnerships = {
    { region = "plassenvervoer", cluster = "Vervoer", tasks = { "transport" } },
  },
  theme   = {                                  -- contrast is 4.5 to 1 or better
    main = "#1f5d5a", on_main = "#ffffff", accent = "#7a4a00", surface = "#f6f7f8", ink = "#1c1c1c",
  },
}
