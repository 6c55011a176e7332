return policy "casework" {
  of      = "achterhoek/berkelland",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Berkelland 2026" },

  set "contact_line" {
    { "Hebt u vragen? Bel De Brink, of loop binnen in Borculo, Eibergen, Neede of Ruurlo.",
      from = "2026-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Berkelland, team Juridische zaken",
      from = "2026-01-01" },
  },

  set "access_organisation_wmo" {
    { "stichting_de_brink", from = "2026-01-01",
      because = "De Brink doet de toegang, de gemeente besluit." },
  },

  set "access_organisation_youth" {
    { "stichting_de_brink", from = "2026-01-01",
      because = "De Brink doet de toegang, de gemeente besluit." },
  },
}
