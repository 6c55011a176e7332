-- The programme: goals are shared, activities are local, results can be compared.
return records "prevention_programme" {
  record "activity" {
    title  = "Activiteit",
    of     = "municipality",
    fields = {
      field "name" { type = text_value, title = "Naam", required = yes, max_length = 120 },
      field "goal" {
        type = choice { "growing_up", "feeling_well", "living_independently", "social_network",
                        "taking_part" },
        title = "Doel", required = yes,
        titles = { growing_up = "Opgroeien", feeling_well = "Lekker in je vel",
                   living_independently = "Zelfstandig wonen", social_network = "Sociaal netwerk",
                   taking_part = "Meedoen" },
      },
      field "prevention_kind" {
        type = choice { "universal", "selective", "indicated", "care_related" },
        title = "Soort preventie", required = yes,
        titles = { universal = "Universeel", selective = "Selectief", indicated = "Geïndiceerd",
                   care_related = "Zorggericht" },
      },
      field "year"       { type = whole_number, title = "Jaar", required = yes, min = 2015,
                           max = 2100 },
      field "intended"   { type = text_value, title = "Wat wij willen bereiken", required = yes },
      field "realised"   { type = text_value, title = "Wat er bereikt is" },
    },
  },
}
