return facts "personal_budget" {
  fact "need_is_established" { "municipality", "Is vastgesteld welke hulp er nodig is?" },
  fact "client_wants_budget" { "client", "Wil de cliënt zelf hulp inkopen, en waarom?" },
  fact "consequences_explained" { "consultant", "Is in gewone taal verteld wat een pgb betekent?" },
  fact "able" {
    "consultant", "Kan de cliënt, of iemand namens de cliënt, de taken van een pgb aan?",
  },
  fact "motivated" { "client", "Legde de cliënt uit waarom hulp in natura niet past?" },
  fact "quality_safe" {
    "consultant", "Is de hulp veilig, doet ze wat nodig is, en past ze bij de cliënt?",
  },
  fact "representative_is_provider" {
    "consultant", "Is de vertegenwoordiger ook degene die de hulp geeft?",
  },
  fact "from_network" { "client", "Komt de hulp uit het eigen netwerk?" },
  fact "asked_rate" { "client", "Welk bedrag per uur vraagt de hulpverlener?",
    type = amount, min = "0.00",
  },
  fact "withdrawn_before" { "municipality", "Is een eerder pgb ingetrokken (grond a, d of e)?",
    known_to = { "consultant", "municipal_officer" },
  },
  fact "gets_it_in_kind" { "municipality", "Krijgt de cliënt dezelfde hulp al in natura?" },
  fact "hours_in_week" { "client", "Hoeveel uur in de week?", type = number, min = 0, max = 168 },

  derived "highest_rate" {
    title = "Het hoogste tarief voor deze hulp",
    type  = amount,
    value = when(holds "from_network", setting "rate_network", setting "rate_professional"),
  },
}
