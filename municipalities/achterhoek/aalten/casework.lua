return policy "casework" {
  of      = "achterhoek/aalten",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Aalten 2026" },

  set "contact_line" {
    { "Hebt u vragen? Bel uw consulent. Wij komen ook naar Dinxperlo en Bredevoort.",
      from = "2026-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Aalten, team Juridische zaken",
      from = "2026-01-01" },
  },

  set "back_office_organisation" {
    { "aalten", from = "2026-01-01",
      because = "Elke gemeente doet haar eigen administratie, op dezelfde manier." },
  },
}
