return plugin "social_shelter" {               -- opvang, Wmo 2015 art. 1.1.1 and 1.2.1 sub c
  title    = "Maatschappelijke opvang",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write", "tasks.write" },
  offers   = {
    "shelter_place", "shelter_with_support", "supported_living", "second_chance_housing",
  },
}
