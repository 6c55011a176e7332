-- The social map (sociale kaart): what there is in a neighbourhood, kept by who works there.
return records "signals" {
  record "social_map" {
    title  = "Sociale kaart",
    of     = "municipality",
    act    = "register_notification",
    fields = {
      field "neighbourhood" { type = text_value, title = "Wijk of dorp", required = yes,
                              max_length = 80 },
      field "name"          { type = text_value, title = "Naam", required = yes, max_length = 120 },
      field "kind" {
        type = choice { "meeting", "sport", "care", "school", "shop", "faith", "other" },
        title = "Soort", required = yes,
        titles = { meeting = "Ontmoeten", sport = "Bewegen", care = "Zorg", school = "School",
                   shop = "Winkel of dienst", faith = "Kerk of moskee", other = "Anders" },
      },
      field "what"          { type = text_value, title = "Wat kan daar?", max_length = 500 },
    },
  },

  record "signal" {                            -- where it was found, and how urgent it was
    title  = "Signaal",
    of     = "case",
    act    = "register_notification",
    fields = {
      field "found_at" {
        type = choice { "home", "school", "neighbourhood", "doctor", "police", "elsewhere" },
        title = "Vindplaats", required = yes,
        titles = { home = "Thuis", school = "School", neighbourhood = "Buurt", doctor = "Dokter",
                   police = "Politie", elsewhere = "Ergens anders" },
      },
      field "urgent"      { type = yes_no, title = "Was er spoed?", required = yes },
      field "reported_by" {
        type = choice { "resident", "police", "justice", "professional", "neighbour" },
        title = "Wie meldde het?", required = yes,
        titles = { resident = "Inwoner", police = "Politie", justice = "Justitie",
                   professional = "Professional", neighbour = "Buur" },
      },
    },
  },
}
