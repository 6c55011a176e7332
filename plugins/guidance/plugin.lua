return plugin "guidance" {                     -- begeleiding, Wmo 2015 art. 1.1.1 and 2.3.5
  title    = "Begeleiding",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0", own_contribution = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write", "reminders.write", "tasks.write" },
  offers   = { "guidance", "addiction_care", "walk_in_guidance" },
}
