return region "example_region" {
  title          = "Voorbeeldregio",
  municipalities = { "example_town" },
}
