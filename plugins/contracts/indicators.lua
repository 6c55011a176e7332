return indicators "contracts" {
  -- Partners in the chain tell how many they helped; the day on which they told it counts.
  indicator "partner_reports" {                -- verslagen van ketenpartners
    title  = "Inwoners in de verslagen van partners, naar cluster",
    unit   = "inwoners",
    counts = "partner_report",
    sums   = "residents",
    per    = { "quarter", "cluster" },
  },
}
