return plugin "household_help" {               -- hulp bij het huishouden, Wmo 2015 art. 2.3.5
  title    = "Hulp bij het huishouden",
  version  = "1.0.0",
  speaks   = api "1",                          -- refused at the door if the host cannot speak it
  requires = { casework = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write", "tasks.write", "reminders.write" },
  offers   = { "household_help", "cleaning_support" },
}
