return policy "casework" {
  of      = "sww/weesp",
  adopted = { by = "college", on = "2014-12-16",
              source = "Voorbeeld: werkafspraken Weesp" },

  set "contact_line" {
    { "Hebt u vragen? Bel uw medewerker, of kom naar het stadhuis aan de Nieuwstraat.",
      from = "2015-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Weesp, commissie bezwaarschriften",
      from = "2015-01-01" },
  },
}
