return plugin "signals" {                      -- signalering: urgent, out of hours, outreach
  title    = "Signalen en meldingen",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write", "tasks.write" },
  offers   = {
    "reporting_centre", "inquiry_after_report", "urgent_report_intake", "care_and_nuisance_point",
    "crisis_shelter", "outreach", "short_help",
  },
}
