-- What the core reads for every case, as this municipality has it. Data only: it fills the room that law,
-- commons and region leave open. A value is never overwritten: it gets a later one below it.
return policy "casework" {
  of      = "example_region/example_town",
  adopted = { by = "college", on = "2026-01-01", source = "Voorbeeld: vervang door het besluit" },

  set "contact_line" {
    { "Hebt u vragen? Bel de gemeente Voorbeeldstad, op werkdagen van 9 tot 17 uur.",
      from = "2026-01-01" },
  },
}
