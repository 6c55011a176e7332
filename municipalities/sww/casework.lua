return policy "casework" {
  of      = "sww",
  adopted = { by = "colleges", on = "2014-12-16",
              source = "Voorbeeld naar het dienstverleningsmodel SWW, 2014" },

  set "plan_form" {
    { "action_plan", from = "2015-01-01", source = "plan van aanpak / beschikking",
      because = "Plan en besluit zijn één stuk." },
  },

  set "plan_parts" {
    { { "results", "own_strength", "network" }, from = "2015-01-01", source = "drie delen",
      room    = one_of { { "results", "own_strength", "network" } },
      because = "Wat u zelf doet, wat uw netwerk doet en wat de gemeente doet, staan naast elkaar." },
  },

  set "unit_of_work" {
    { "household", from = "2015-01-01", source = "1 huishouden, 1 plan, 1 regisseur",
      because = "Eén huishouden, één plan, één regisseur." },
  },

  set "minimum_offers" {
    { 2, from = "2015-01-01", source = "keuzevrijheid",
      room    = at_least(2),
      because = "Wie kiest, kiest uit meer dan één." },
  },

  set "back_office_organisation" {
    { "beheer_3d", from = "2015-01-01", source = "beheer 3D's",
      because = "De administratie is van de drie gemeenten samen." },
  },
}
