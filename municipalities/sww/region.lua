return region "sww" {                          -- the service model of about 2014
  title          = "Stichtse Vecht, Weesp en Wijdemeren",
  municipalities = { "stichtse_vecht", "weesp", "wijdemeren" },
}
