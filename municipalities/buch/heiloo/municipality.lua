return municipality "heiloo" {
  title   = "Heiloo",
  code    = { { "0399", from = "2015-01-01" } },          -- CBS
  plugins = { "casework", "household_help", "sheltered_housing" },
  theme   = {                                  -- contrast is 4.5 to 1 or better
    main = "#8c1d40", on_main = "#ffffff", accent = "#1f5f5b", surface = "#fbf3f5", ink = "#1c1c1c",
  },
}
