return policy "household_help" {
  of      = "buch/heiloo",
  adopted = { by = "college", on = "2025-12-16", source = "Voorbeeld: beleidsregels Heiloo 2026" },

  set "hours_per_child" {
    { 0.75, from = "2026-01-01", source = "art. 5",
      because = "Kinderen mogen vieze knieën hebben." },
  },

  step "home_visit" {                          -- huisbezoek
    after_step = "investigation", before = "application",
    title   = "Huisbezoek",
    role    = "consultant",
    within  = weeks(1),
    from    = "2026-06-01", source = "art. 7",
    because = "Wie thuis kijkt, ziet wat nodig is en wat iemand nog zelf doet.",
  },

  skip "evaluation" {
    from    = "2026-06-01", source = "art. 8",
    because = "In Heiloo vragen wij elk half jaar al hoe het gaat.",
  },
}
