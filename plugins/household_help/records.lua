-- What this task keeps of its own. From these fields a form and an API follow; every save is a version.
return records "household_help" {
  record "care_moment" {                       -- zorgmoment: when somebody comes, and for how long
    title  = "Zorgmoment",
    of     = "case",
    keep   = years(15),                        -- bewaartermijn, Wmo 2015 art. 5.3.4
    fields = {
      field "weekday" {
        type = choice { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" },
        title = "Dag", required = yes,
        titles = { monday = "maandag", tuesday = "dinsdag", wednesday = "woensdag",
                   thursday = "donderdag", friday = "vrijdag", saturday = "zaterdag",
                   sunday = "zondag" },
      },
      field "part_of_day" {
        type = choice { "morning", "afternoon", "evening" },
        title = "Dagdeel", required = yes,
        titles = { morning = "ochtend", afternoon = "middag", evening = "avond" },
      },
      field "hours" { type = number, title = "Uren", required = yes, min = 0.5, max = 8 },
      field "from"  { type = date_value, title = "Vanaf", required = yes, min = date "2015-01-01" },
      field "tasks" { type = text_value, title = "Wat er gebeurt", max_length = 500,
                      help = "Bijvoorbeeld: ramen lappen, bed verschonen, samen koken." },
    },
  },

  -- Who lets the help in when the client cannot come to the door. A name and a telephone number say
  -- who somebody is, so they are kept sealed with the client's key.
  record "key_holder" {                        -- sleutelhouder
    title    = "Sleutelhouder",
    of       = "client",
    only_one = yes,
    fields   = {
      field "name"     { type = text_value, title = "Naam", required = yes, max_length = 100,
                         identifies = yes },
      field "phone"    { type = text_value, title = "Telefoon", required = yes, max_length = 20,
                         identifies = yes },
      field "relation" {
        type = choice { "family", "neighbour", "key_safe" }, title = "Wie is dat?", required = yes,
        titles = { family = "familie", neighbour = "buur", key_safe = "sleutelkluis" },
      },
    },
  },
}
