return region "aa_en_hunze" {                  -- a region of one
  title = "Aa en Hunze",
}
