return plugin "complaints" {                   -- klachten over hoe wij deden, Awb hoofdstuk 9
  title    = "Klachten",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write" },
  offers   = { "complaint_handling" },
}
