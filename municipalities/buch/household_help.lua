return policy "household_help" {
  of      = "buch",
  adopted = { by = "colleges", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels hulp bij het huishouden BUCH 2026" },

  set "review_interval" {
    { months(18), from = "2026-01-01", source = "art. 8",
      room    = between(months(6), months(24)),
      because = "Anderhalf jaar is lang genoeg voor rust en kort genoeg om bij te blijven." },
  },
}
