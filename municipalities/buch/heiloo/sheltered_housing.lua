return policy "sheltered_housing" {
  of      = "buch/heiloo",
  adopted = { by = "college", on = "2026-03-10", source = "Voorbeeld: beleidsregels Heiloo 2026" },

  set "bridging_support" {
    { yes, from = "2026-04-01", source = "art. 7",
      because = "Verhuizen is al moeilijk genoeg; alleen gelaten worden hoort daar niet bij." },
  },
}
