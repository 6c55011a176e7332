return policy "casework" {
  of      = "sww/stichtse_vecht",
  adopted = { by = "college", on = "2014-12-16",
              source = "Voorbeeld: werkafspraken Stichtse Vecht" },

  set "contact_line" {
    { "Hebt u vragen? Bel uw medewerker, of loop binnen in Maarssen of Breukelen.",
      from = "2015-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Stichtse Vecht, commissie bezwaarschriften",
      from = "2015-01-01" },
  },
}
