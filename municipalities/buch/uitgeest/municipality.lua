return municipality "uitgeest" {
  title   = "Uitgeest",
  code    = { { "0450", from = "2015-01-01" } },          -- CBS
  plugins = { "casework", "household_help", "sheltered_housing" },
  theme   = {                                  -- contrast is 4.5 to 1 or better
    main = "#1d4f91", on_main = "#ffffff", accent = "#9a3412", surface = "#f3f6fb", ink = "#1c1c1c",
  },
}
