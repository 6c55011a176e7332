return indicators "signals" {
  indicator "signals" {                        -- vindplaatsen
    title  = "Signalen naar vindplaats",
    unit   = "signalen",
    counts = "signal",
    per    = { "quarter", "found_at", "urgent" },
  },
}
