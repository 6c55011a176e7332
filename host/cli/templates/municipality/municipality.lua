return municipality "example_town" {
  title   = "Voorbeeldstad",
  code    = { { "0000", from = "2026-01-01" } },   -- CBS: put the real code and its first day here
  plugins = { "casework", "household_help" },      -- the tasks in use
  theme   = {                                      -- contrast is 4.5 to 1 or better
    main = "#1d4f91", on_main = "#ffffff", accent = "#9a3412", surface = "#f3f6fb", ink = "#1c1c1c",
  },
}
