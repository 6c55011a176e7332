-- The same group is there for who walks in and for who was referred. Who walks in is counted, not named: there is
-- no case and no person behind it. Who was referred has a case, in which the provision starts.
return records "day_activities" {
  record "walk_in" {
    title  = "Inloop",
    of     = "municipality",
    act    = "register_notification",
    fields = {
      field "place"    { type = text_value, title = "Plek", required = yes, max_length = 120 },
      field "month"    { type = date_value, title = "Eerste dag van de maand", required = yes },
      field "visitors" { type = whole_number, title = "Aantal bezoekers", required = yes, min = 0,
                         max = 100000 },
    },
  },
}
