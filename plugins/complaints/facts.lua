return facts "complaints" {
  fact "about_a_decision" { "client", "Gaat het over een besluit?" },
  fact "about_a_provider" { "client", "Gaat het over een organisatie die hulp geeft?" },
  fact "concerns_complainant" {
    "client", "Ging het gedrag over de klager zelf, of over iemand voor wie die opkomt?",
  },
  fact "months_ago" {
    "client", "Hoeveel maanden geleden gebeurde het?", type = number, min = 0, max = 600,
  },
  fact "handled_before" { "municipality", "Is deze klacht al eerder behandeld?" },
  fact "satisfied_already" { "client", "Is de klager intussen tevreden?" },
}
