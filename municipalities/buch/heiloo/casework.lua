return policy "casework" {
  of      = "buch/heiloo",
  adopted = { by = "college", on = "2025-12-16", source = "Voorbeeld: werkafspraken Heiloo 2026" },

  set "contact_line" {
    { "Hebt u vragen? Bel uw generalist. Liever even praten? Elke ochtend staat de koffie klaar.",
      from = "2026-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Heiloo, afdeling Juridische zaken",
      from = "2026-01-01" },
  },
}
