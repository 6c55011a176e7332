return municipality "aa_en_hunze" {
  title   = "Aa en Hunze",
  code    = { { "1680", from = "1998-01-01" } },          -- CBS
  plugins = { "casework", "household_help", "sheltered_housing" },
  theme   = {                                  -- contrast is 4.5 to 1 or better
    main = "#1f5d3a", on_main = "#ffffff", accent = "#8f4a00", surface = "#f3f8f1", ink = "#1c1c1c",
  },
}
