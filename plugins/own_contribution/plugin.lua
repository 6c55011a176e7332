return plugin "own_contribution" {             -- eigen bijdrage, Wmo 2015 art. 2.1.4 to 2.1.4b
  title    = "Eigen bijdrage",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write" },
  offers   = { "contribution_exemption" },
}
