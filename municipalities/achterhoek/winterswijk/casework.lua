return policy "casework" {
  of      = "achterhoek/winterswijk",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Winterswijk 2026" },

  set "conversation_instrument" {
    { "life_domains", from = "2026-01-01", source = "breed gesprek",
      because = "Wij praten al jaren zo, en het werkt." },
  },

  set "contact_line" {
    { "Hebt u vragen? Bel uw consulent, of kom langs op de markt.", from = "2026-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Winterswijk, team Juridische zaken",
      from = "2026-01-01" },
  },

  set "access_organisation_wmo" {
    { "winterswijk", from = "2026-01-01",
      because = "De toegang is van de gemeente zelf." },
  },

  set "access_organisation_youth" {
    { "winterswijk", from = "2026-01-01",
      because = "De toegang is van de gemeente zelf." },
  },
}
