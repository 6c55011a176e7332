return policy "casework" {
  of      = "sww/wijdemeren",
  adopted = { by = "college", on = "2014-12-16",
              source = "Voorbeeld: werkafspraken Wijdemeren" },

  set "contact_line" {
    { "Hebt u vragen? Bel uw medewerker. Wij komen langs in alle dorpen aan de plassen.",
      from = "2015-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Wijdemeren, commissie bezwaarschriften",
      from = "2015-01-01" },
  },
}
