return policy "casework" {
  of      = "buch/castricum",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: werkafspraken Castricum 2026" },

  set "contact_line" {
    { "Hebt u vragen? Bel uw generalist of vraag het in het Buurthonk bij u om de hoek.",
      from = "2026-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Castricum, afdeling Juridische zaken",
      from = "2026-01-01" },
  },
}
