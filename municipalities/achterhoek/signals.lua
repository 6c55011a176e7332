return policy "signals" {
  of      = "achterhoek",
  adopted = { by = "colleges", on = "2025-12-16",
              source = "Voorbeeld naar de regionale visie Achterhoek, 2017" },

  set "safe_home_text" {
    { "Is het thuis niet veilig? Bel Veilig Thuis: 0800-2000. U hoeft uw naam niet te zeggen.",
      from = "2026-01-01", source = "teksten voor de acht" },
  },

  set "night_service" {
    { yes, from = "2026-01-01", source = "bereikbaarheid",
      room    = one_of { yes },
      because = "Buiten kantooruren neemt de spoeddienst van de regio op." },
  },
}
