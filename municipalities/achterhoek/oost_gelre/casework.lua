return policy "casework" {
  of      = "achterhoek/oost_gelre",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Oost Gelre 2026" },

  set "contact_line" {
    { "Hebt u vragen? Bel uw consulent. Wij komen ook naar Lichtenvoorde en Groenlo.",
      from = "2026-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Oost Gelre, team Juridische zaken",
      from = "2026-01-01" },
  },
}
