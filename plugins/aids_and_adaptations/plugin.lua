return plugin "aids_and_adaptations" {         -- hulpmiddelen, woningaanpassingen, Wmo 2015 art. 1.1.1
  title    = "Hulpmiddelen en woningaanpassingen",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0", own_contribution = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write" },
  offers   = { "wheelchair", "assistive_device", "home_adaptation" },
}
