return policy "personal_budget" {
  of      = "buch",
  adopted = { by = "colleges", on = "2025-12-16",
              source = "Voorbeeld naar het raadsvoorstel Integrale toegang BUCH, mei 2014" },

  set "rate_network" {
    { euros "24.00", from = "2026-01-01", source = "verordening",
      because = "Wie voor een ander zorgt, mag daar iets voor krijgen." },
  },
}
