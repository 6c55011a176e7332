-- Sheltered housing (beschermd wonen) in Turfhaven.
-- Data only: it fills the room that law, commons and region leave open, and can widen nothing.
return policy "sheltered_housing" {
  of      = "veenstreek/turfhaven",
  adopted = { by = "college", on = "2026-03-10", source = "Beleidsregels Turfhaven 2026" },

  set "investigation_term" {
    { weeks(4), from = "2026-04-01", source = "art. 3",
      because = "Wie zich meldt, weet binnen een maand waar hij aan toe is." },
  },

  set "bridging_support" {
    { yes, from = "2026-04-01", source = "art. 7",
      because = "Niemand valt tussen twee regio's in." },
  },

  set "contact_line" {
    { "Vragen? Bel het Toegangsteam Turfhaven, werkdagen van 9 tot 17 uur.", from = "2026-04-01" },
  },
}
