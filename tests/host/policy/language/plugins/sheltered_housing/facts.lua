-- What we may know, from whom, and what we ask when we do not know. A rule sees no other fact.
return facts "sheltered_housing" {
  fact "age"                     { "BRP",    "Hoe oud is de cliënt?" },
  fact "psychosocial_problem"    { "client", "Zijn er psychische of psychosociale problemen?" },
  fact "copes_without_provision" { "client", "Lukt het op eigen kracht of met hulp die er is?" },
  fact "long_term_care_right"    { "CIZ",    "Is er recht op verblijf vanuit de Wlz?" },
  fact "better_chance_elsewhere" { "client", "Is de kans op herstel in een andere regio groter?" },
}
