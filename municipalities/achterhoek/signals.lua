return policy "signals" {
  of      = "achterhoek",
  adopted = { by = "colleges", on = "2025-12-16",
              source = "Voorbeeld naar de regionale visie Achterhoek, 2017" },

  set "night_service" {
    { yes, from = "2026-01-01", source = "bereikbaarheid",
      room    = one_of { yes },
      because = "Buiten kantooruren neemt de spoeddienst van de regio op." },
  },
}
