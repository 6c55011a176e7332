return policy "household_help" {
  of      = "buch/castricum",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Castricum 2026" },

  -- Help from people around you is given freely. In Castricum it is talked about, not counted on.
  rule "CAS-1" {
    lifts   = "HH-6",
    title   = "Mensen om u heen helpen",
    law     = "Wmo 2015 art. 2.3.2 lid 4 sub c",
    when    = holds "network_can_help",
    gives   = weigh,
    because =
      "Mensen om u heen willen helpen. Wij bespreken samen wat zij willen doen en wat niet.",
  },
}
