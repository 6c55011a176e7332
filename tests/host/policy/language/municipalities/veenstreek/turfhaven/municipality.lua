return municipality "turfhaven" {
  title   = "Turfhaven",
  code    = { { "9901", from = "2001-01-01" } },
  plugins = { "sheltered_housing" },
}
