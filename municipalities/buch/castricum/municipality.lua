return municipality "castricum" {
  title   = "Castricum",
  code    = { { "0383", from = "2002-01-01" } },          -- CBS
  plugins = { "casework", "household_help", "sheltered_housing" },
  theme   = {                                  -- contrast is 4.5 to 1 or better
    main = "#2f6b2f", on_main = "#ffffff", accent = "#7a3e9d", surface = "#f4f8f2", ink = "#1c1c1c",
  },
}
