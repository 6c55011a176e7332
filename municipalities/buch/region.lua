return region "buch" {                         -- Bergen, Uitgeest, Castricum, Heiloo
  title = "BUCH",
}
