return facts "voucher" {
  fact "kind_of_service" { "client", "Voor welke dienst is de bijdrage?",
    type = choice { "local_service", "light_parenting", "psychological_help" },
  },
  fact "indicated_by_access" { "municipality", "Stelde de toegang vast dat dit nodig is?" },
  fact "pays_it_easily" { "client", "Kan de cliënt dit zelf betalen?" },
  fact "service_chosen" { "client", "Koos de cliënt zelf een winkel of dienst?" },
  fact "euros_a_month" { "client", "Hoeveel euro kost het in een maand?",
    type = amount, min = "0.00",
  },
}
