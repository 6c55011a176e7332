return plugin "transport" {                    -- vervoer, Wmo 2015 art. 2.3.5; leerlingenvervoer apart
  title    = "Vervoer",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0", own_contribution = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write" },
  offers   = {
    "collective_transport", "transport_to_day_activities", "youth_transport", "school_transport",
    "work_transport",
  },
}
