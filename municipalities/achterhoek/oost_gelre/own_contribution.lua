return policy "own_contribution" {
  of      = "achterhoek/oost_gelre",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Oost Gelre 2026" },

  set "minimum_income_exempt" {
    { yes, from = "2026-01-01", source = "art. 7",
      because = "Wie weinig heeft, hoeft niet te kiezen tussen hulp en boodschappen." },
  },
}
