return policy "household_help" {
  of      = "achterhoek/bronckhorst",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Bronckhorst 2026" },

  set "large_home" {
    { 160, from = "2026-01-01", source = "art. 5",
      because = "Een boerderij is groot, en dat is hier gewoon." },
  },

  set "hours_for_large_home" {
    { 1.5, from = "2026-01-01", source = "art. 5" },
  },
}
