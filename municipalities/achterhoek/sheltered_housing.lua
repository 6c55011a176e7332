return policy "sheltered_housing" {
  of      = "achterhoek",
  adopted = { by = "colleges", on = "2019-12-17",
              source = "Voorbeeld naar de regionale visie Achterhoek, 2017" },

  set "competent" {
    { "centre_municipality", from = "2020-01-01", source = "centrumgemeente" },
    { "own_municipality", from = "2021-01-01", source = "centrumgemeente tot 2021",
      because = "Wonen en leven horen bij elkaar; daarom regelt elke gemeente het zelf." },
  },

  set "review_interval" {
    { months(12), from = "2026-01-01", source = "visie", room = between(months(6), months(18)),
      because = "Wie tot rust komt, verandert langzaam." },
  },
}
