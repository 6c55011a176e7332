return region "buch" {
  title          = "BUCH",
  municipalities = { "bergen", "uitgeest", "castricum", "heiloo" },
}
