return plugin "sheltered_housing" {            -- beschermd wonen, Wmo 2015 art. 1.1.1
  title    = "Beschermd wonen",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write", "tasks.write", "notices.write" },
  offers   = { "sheltered_housing" },
}
