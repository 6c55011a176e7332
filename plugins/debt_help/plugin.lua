return plugin "debt_help" {                    -- schuldhulpverlening, Wet gemeentelijke schuldhulpverlening
  title    = "Schuldhulp",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write", "tasks.write" },
  offers   = { "debt_help", "budget_course" },
}
