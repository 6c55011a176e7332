-- How the social team of Aa en Hunze works: results first, formulated together with the resident.
return policy "casework" {
  of      = "aa_en_hunze/aa_en_hunze",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld naar het raadsvoorstel sociaal team, 2017" },

  set "plan_form" {
    { "results_plan", from = "2026-01-01", source = "resultatenplan",
      because = "Niet de indicatie telt, maar wat de inwoner wil bereiken." },
  },

  set "plan_parts" {
    { { "results" }, from = "2026-01-01", source = "resultatenplan",
      because = "Een plan zonder resultaat is geen plan." },
  },

  set "conversation_instrument" {
    { "kitchen_table", from = "2026-01-01", source = "vraagverheldering",
      because = "Aan de keukentafel begint elke vraag." },
  },

  set "unit_of_work" {
    { "person", from = "2026-01-01", source = "sociaal team",
      because = "De inwoner staat centraal; het huishouden sluit aan als het nodig is." },
  },

  set "minimum_offers" {
    { 1, from = "2026-01-01", source = "inkoop op resultaat",
      because = "Eén goede aanbieder die het resultaat haalt, is genoeg." },
  },

  set "contact_line" {
    { "Hebt u vragen? Bel het sociaal team of loop binnen. Gewoon even proaten mag ook.",
      from = "2026-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Aa en Hunze, team Juridische zaken",
      from = "2026-01-01" },
  },
}
