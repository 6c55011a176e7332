return plugin "case_direction" {               -- casusregie for households with many problems
  title    = "Casusregie",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write", "tasks.write" },
  offers   = { "case_direction" },
}
