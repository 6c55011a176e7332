return policy "guidance" {
  of      = "aa_en_hunze/aa_en_hunze",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld naar het raadsvoorstel sociaal team, 2017" },

  set "delivered_by_access" {
    { yes, from = "2026-01-01", source = "lichte ondersteuning",
      because = "Wie het gesprek voert, kan vaak zelf meteen helpen." },
  },
}
