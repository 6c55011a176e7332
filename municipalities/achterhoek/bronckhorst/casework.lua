return policy "casework" {
  of      = "achterhoek/bronckhorst",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Bronckhorst 2026" },

  set "contact_line" {
    { "Hebt u vragen? Bel uw consulent. Wij komen naar uw dorp; u hoeft niet naar Hengelo.",
      from = "2026-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Bronckhorst, team Juridische zaken",
      from = "2026-01-01" },
  },
}
