return policy "casework" {
  of      = "buch/bergen",
  adopted = { by = "college", on = "2025-12-16", source = "Voorbeeld: werkafspraken Bergen 2026" },

  set "minimum_offers" {
    { 3, from = "2026-07-01", source = "art. 4",
      because = "Tussen zee en polder zijn genoeg aanbieders; wij noemen er drie." },
  },

  set "contact_line" {
    { "Hebt u vragen? Bel uw generalist. Van Egmond tot Schoorl komen wij ook bij u thuis.",
      from = "2026-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Bergen, afdeling Juridische zaken",
      from = "2026-01-01" },
  },
}
