return policy "personal_budget" {
  of      = "achterhoek/aalten",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Aalten 2026" },

  set "network_allowed" {
    { no, from = "2026-01-01", source = "art. 9",
      because = "Hulp van familie is hier een geschenk; wie wil, krijgt steun als mantelzorger." },
  },
}
