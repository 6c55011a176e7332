return facts "contracts" {
  fact "question" {
    "supplier", "Waar gaat het om?", type = choice { "who_manages", "contract", "order" },
  },
  fact "active_in" { "municipality", "In hoeveel gemeenten van de regio werkt deze aanbieder?",
    type = whole_number, min = 0, max = 50,
  },
  fact "product_group" { "catalogue", "Om welke groep producten gaat het?",
    type = choice { "guidance", "day_activities", "household_help", "aids", "transport", "youth" },
  },
  fact "contract_of_region" { "contract", "Is de opdracht op een contract van de hele regio?" },
  fact "is_fixed_partner" { "municipality", "Hoort de aanbieder bij de vaste partners?" },
  fact "funding_form" { "contract", "Hoe wordt er betaald?",
    type = choice { "price_times_quantity", "availability", "bcf", "management_contract",
                    "subsidy" },
  },
  fact "bound_to_client" { "municipality", "Hoort de opdracht bij één inwoner?" },
  fact "goal_and_result" { "contract", "Staan doel, resultaat en kosten in de afspraken?" },
  fact "quantity" { "contract", "Hoeveel eenheden?", type = number, min = 0, max = 1000000 },
  fact "unit_price" { "contract", "Wat kost een eenheid?", type = amount, min = "0.00" },
  fact "sum_asked" {
    "supplier", "Welk bedrag staat er op de opdracht?", type = amount, min = "0.00",
  },

  derived "sum_agreed" {                       -- PxQ
    title = "Prijs maal aantal",
    type  = amount,
    value = times { "unit_price", "quantity" },
  },
}
