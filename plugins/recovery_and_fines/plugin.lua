return plugin "recovery_and_fines" {           -- terugvordering, boete, handhaving
  title    = "Terugvordering en handhaving",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write" },
  offers   = { "recovery", "fine", "enforcement", "fraud_investigation" },
}
