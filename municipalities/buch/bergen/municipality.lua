return municipality "bergen" {
  title   = "Bergen (NH)",
  code    = { { "0373", from = "2001-01-01" } },          -- CBS
  plugins = {
    "casework", "own_contribution", "catalogue", "signals", "prevention_programme",
    "household_help", "guidance", "day_activities", "short_stay", "aids_and_adaptations",
    "transport", "social_shelter", "sheltered_housing", "youth_help", "participation",
    "debt_help", "personal_budget", "case_direction", "recovery_and_fines", "complaints",
    "contracts",
  },
  -- First in two villages, then everywhere. Postcodes are an example.
  pilots  = {
    { "egmonden", title = "Proef in de Egmonden", postcodes = { "1934", "1935" },
      from = "2026-04-01", till = "2026-12-31", source = "proef toegang",
      because = "Wij proberen het eerst waar de mensen elkaar kennen." },
  },
  theme   = {                                  -- contrast is 4.5 to 1 or better
    main = "#0b5c6b", on_main = "#ffffff", accent = "#8a4b08", surface = "#f2f7f8", ink = "#1c1c1c",
  },
}
