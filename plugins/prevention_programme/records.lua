-- The programme: goals are shared, activities are local, results can be compared.
return records "prevention_programme" {
  record "yearly_result" {                     -- uitvoeringsprogramma: eight pillars, every year
    title  = "Uitvoeringsprogramma",
    of     = "municipality",
    fields = {
      field "pillar" {
        type = choice { "develop_optimally", "healthy", "safe", "self_and_co_reliant",
                        "socially_connected", "participate", "financially_balanced",
                        "resilience" },
        title = "Kernwaarde", required = yes,
        titles = { develop_optimally = "Optimaal ontwikkelen", healthy = "Gezond",
                   safe = "Veilig", self_and_co_reliant = "Zelfredzaam en samenredzaam",
                   socially_connected = "Sociaal verbonden", participate = "Participeren",
                   financially_balanced = "Financieel in balans", resilience = "Veerkracht" },
      },
      field "year"     { type = whole_number, title = "Jaar", required = yes, min = 2015,
                         max = 2100 },
      field "intended" { type = text_value, title = "Wat wij willen bereiken", required = yes },
      field "action"   { type = text_value, title = "Wat wij doen", required = yes },
      field "realised" { type = text_value, title = "Wat er bereikt is" },
    },
  },

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
