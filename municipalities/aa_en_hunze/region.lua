return region "aa_en_hunze" {                  -- a region of one: Aa en Hunze stands on its own here
  title = "Aa en Hunze",
}
