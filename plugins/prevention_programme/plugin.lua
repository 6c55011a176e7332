return plugin "prevention_programme" {         -- preventie en welzijn
  title    = "Preventieprogramma",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write" },
  offers   = {
    "information_and_advice", "preventive_courses", "volunteer_and_carer_support", "client_support",
    "social_work", "prevention_activity",
  },
}
