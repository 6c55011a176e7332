-- What this task keeps of its own. Where somebody lives says who somebody is: the address is kept
-- sealed with the client's key.
return records "sheltered_housing" {
  record "housing_place" {                     -- woonplek
    title    = "Woonplek",
    of       = "case",
    known_to = { "consultant", "municipal_officer" },
    keep     = years(15),                      -- bewaartermijn, Wmo 2015 art. 5.3.4
    only_one = yes,                            -- nobody lives in two places
    fields   = {
      field "address" { type = text_value, title = "Adres", required = yes, max_length = 200,
                        identifies = yes },
      field "kind" {
        type = choice { "group_home", "own_room", "own_flat" }, title = "Soort plek", required = yes,
        titles = { group_home = "Samen in een groep", own_room = "Eigen kamer",
                   own_flat = "Eigen woning met begeleiding" },
      },
      field "room_count"    { type = whole_number, title = "Aantal kamers", min = 1, max = 12 },
      field "rent"          { type = amount, title = "Huur per maand", min = euros "0",
                              max = euros "2500" },
      field "moved_in_on"   { type = date_value, title = "Woont er sinds", required = yes },
      field "night_support" { type = yes_no, title = "Is er ’s nachts iemand?", required = yes },
    },
  },

  record "housing_location" {                  -- locatie: what the municipality has to offer
    title  = "Locatie",
    of     = "municipality",
    fields = {
      field "name"   { type = text_value, title = "Naam", required = yes, max_length = 100 },
      field "places" { type = whole_number, title = "Aantal plekken", required = yes,
                       min = 1, max = 500 },
      field "kind" {
        type = choice { "group_home", "own_room", "own_flat" }, title = "Soort plek", required = yes,
        titles = { group_home = "Samen in een groep", own_room = "Eigen kamer",
                   own_flat = "Eigen woning met begeleiding" },
      },
      field "open_until" { type = date_value, title = "Open tot en met" },
    },
  },
}
