-- A report is not an application: it can be followed up without a decision.
return parameters "signals" {
  parameter "investigation_term" {             -- the law sets none; this one is agreed
    title   = "Onderzoekstermijn",
    room    = at_most(weeks(6)),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = weeks(6),
  },
  parameter "decision_term" {                  -- no term of its own: a reasonable one, at most 8 weeks
    title   = "Beslistermijn",
    law     = "Awb art. 4:13",
    room    = at_most(weeks(8)),
    open_to = { "region", "municipality" },
    default = weeks(8),
  },
  parameter "review_interval" {
    title   = "Tijd tot wij opnieuw kijken",
    room    = between(months(1), months(12)),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = months(3),
  },

  parameter "night_service" {                  -- spoed buiten kantooruren
    title   = "Neemt een regionale dienst spoed over buiten kantooruren?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },
  parameter "safe_home_text" {                 -- Veilig Thuis: one text for letters and websites
    title   = "Tekst over Veilig Thuis",
    law     = "Wmo 2015 art. 4.1.1",
    room    = free(text),
    open_to = { "region" },
    default =
      "Is het thuis niet veilig? Bel Veilig Thuis: 0800-2000. Dat is gratis, dag en nacht.",
  },
  parameter "outreach_without_request" {       -- bemoeizorg
    title   = "Gaan wij langs bij wie geen hulp vraagt?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },
  parameter "respect_a_refusal" {              -- verantwoord niets doen
    title   = "Laten wij iemand die geen hulp wil met rust?",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },
  parameter "short_help_limit" {
    title   = "Uren kortdurende hulp die de frontlijn zelf mag geven",
    room    = between(0, 40),
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = 10,
  },
  parameter "nomination" {                     -- voordracht door een wijkgroep
    title   = "Mag een groep uit de wijk iemand voordragen?",
    law     = "Wmo 2015 art. 2.3.2",
    room    = one_of { yes, no },
    agreed  = "commons, 2026-01-01",
    open_to = { "region", "municipality" },
    default = no,
  },
}
