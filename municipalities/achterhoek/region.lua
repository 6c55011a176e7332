return region "achterhoek" {
  title          = "Achterhoek",
  municipalities = { "aalten", "berkelland", "bronckhorst", "doetinchem", "montferland",
                     "oost_gelre", "oude_ijsselstreek", "winterswijk" },
}
