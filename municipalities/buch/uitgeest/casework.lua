return policy "casework" {
  of      = "buch/uitgeest",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: werkafspraken Uitgeest 2026" },

  set "contact_line" {
    { "Hebt u vragen? Loop binnen bij het loket of bel uw generalist, op werkdagen tot 17 uur.",
      from = "2026-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Uitgeest, afdeling Juridische zaken",
      from = "2026-01-01" },
  },
}
