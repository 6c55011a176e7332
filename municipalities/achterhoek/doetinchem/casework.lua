return policy "casework" {
  of      = "achterhoek/doetinchem",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Doetinchem 2026" },

  set "conversation_instrument" {
    { "esbjerg_wheel", from = "2026-01-01", source = "gesprekswiel",
      because = "Op het wiel ziet u zelf waar het goed gaat en waar niet." },
  },

  set "contact_line" {
    { "Hebt u vragen? Bel het wijkhuis bij u in de buurt.", from = "2026-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Doetinchem, team Juridische zaken",
      from = "2026-01-01" },
  },

  set "access_organisation_wmo" {
    { "wijkhuis", from = "2026-01-01",
      because = "Het Wijkhuis doet de toegang, de gemeente besluit." },
  },

  set "access_organisation_youth" {
    { "wijkhuis", from = "2026-01-01",
      because = "Het Wijkhuis doet de toegang, de gemeente besluit." },
  },
}
