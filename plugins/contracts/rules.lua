return rules "contracts" {
  rule "CN-1" {
    title   = "Het gezamenlijke team beheert",
    law     = "Wmo 2015 art. 2.6.4",
    when    = all { is("question", "who_manages"), if_set "shared_management",
                    at_least_is("active_in", setting "shared_from_municipalities") },
    gives   = refer "shared_contract_team",
    because =
      "Uw organisatie werkt in meer gemeenten. Het team voor de hele regio is uw aanspreekpunt.",
  },
  rule "CN-2" {
    title   = "De eigen contractmanager beheert",
    law     = "Wmo 2015 art. 2.6.4",
    when    = all { is("question", "who_manages"), any { set_is("shared_management", no),
                    below("active_in", setting "shared_from_municipalities") } },
    gives   = refer "local_contract_manager",
    because = "De contractmanager van de gemeente is uw aanspreekpunt.",
  },
  rule "CN-3" {
    title   = "Niet een van de vaste partners",
    law     = "Wmo 2015 art. 2.6.4",
    when    = all { is("question", "order"), if_set "fixed_partners", fails "is_fixed_partner" },
    gives   = weigh "refuse",
    because = "Wij werken met vaste partners. Een opdracht daarbuiten vraagt een reden.",
  },
  rule "CN-4" {
    title   = "Beschikbaarheid kent geen opdracht per inwoner",
    law     = "Wmo 2015 art. 2.6.4",
    when    = all { is("question", "order"), is("funding_form", "availability"),
                    holds "bound_to_client" },
    gives   = refuse,
    because =
      "Dit contract betaalt om klaar te staan. Een opdracht voor één inwoner hoort daar niet bij.",
  },
  rule "CN-5" {
    title   = "Doel, resultaat of kosten ontbreken",
    law     = "Wmo 2015 art. 2.6.4",
    when    = all { is("question", "contract"), fails "goal_and_result" },
    gives   = refuse,
    because = "Zonder doel, resultaat en kosten sluiten wij geen contract.",
  },
  rule "CN-6" {
    title   = "Contract",
    law     = "Wmo 2015 art. 2.6.4",
    when    = all { is("question", "contract"), holds "goal_and_result" },
    gives   = grant "supplier_contract",
    because = "De afspraken zijn duidelijk: wat het oplevert en wat het kost.",
  },
  rule "CN-7" {
    title   = "Het bedrag klopt niet",
    law     = "Wmo 2015 art. 2.6.4",
    when    = all { is("question", "order"), is("funding_form", "price_times_quantity"),
                    none { is("sum_asked", fact_value "sum_agreed") } },
    gives   = weigh "refuse",
    because = "Het bedrag is niet de prijs maal het aantal. Wij rekenen het samen na.",
  },
}
