-- The manifest: what this task is, what it builds on, and what it may do. Only this file is obligatory.
return plugin "example_task" {
  title    = "Voorbeeldtaak",                  -- Dutch: what a case worker reads
  version  = "1.0.0",
  speaks   = api "1",                          -- the version of the policy language
  requires = { casework = ">=1.0.0" },         -- its settings, instruments and letter blocks are ours too
  needs    = { "clients.read", "cases.write", "letters.write" },
  offers   = { "example_help" },               -- what provisions.lua declares
}
