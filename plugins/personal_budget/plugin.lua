return plugin "personal_budget" {              -- pgb, Wmo 2015 art. 2.3.6; Jeugdwet art. 8.1.1
  title    = "Persoonsgebonden budget",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0", own_contribution = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write" },
  offers   = { "personal_budget" },
}
