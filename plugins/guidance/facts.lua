-- From light to heavy: each question asks for one step of the ladder.
return facts "guidance" {
  fact "age" { "BRP", "Hoe oud is de cliënt?", type = whole_number, min = 0, max = 120 },
  fact "lives_here" { "BRP", "Staat de cliënt ingeschreven in deze gemeente?" },
  fact "long_term_care_right" { "CIZ", "Is er recht op zorg uit de Wlz?" },
  fact "health_insurance_covers" { "client", "Kan de zorgverzekering (Zvw) dit oplossen?" },
  fact "cannot_wait" { "client", "Is er meteen hulp nodig, nog voor het onderzoek klaar is?" },

  fact "needs_guidance" {
    "client", "Lukt het dagelijks leven niet zonder dat er iemand meekijkt?",
  },
  fact "capable_of_direction" { "client", "Kan de cliënt zelf richting geven aan het eigen leven?",
    known_to = { "consultant", "municipal_officer" },
  },
  fact "own_solution_tried" { "client", "Wat probeerde de cliënt zelf, en lukte dat niet?" },
  fact "own_strength_enough" { "client", "Lukt het met eigen kracht?" },
  fact "network_enough" { "client", "Lukt het met hulp van mensen in de omgeving?" },
  fact "informal_helper_named" { "client", "Is er een helper met naam bekend?" },
  fact "informal_helper_agrees" { "informal_carer", "Wil die helper dat doen?" },
  fact "informal_helper_overloaded" { "informal_carer", "Wordt het die helper te veel?" },
  fact "general_provision_enough" { "client", "Is de inloop of steun in de buurt genoeg?" },
  fact "addiction" { "client", "Gaat het om hulp bij een verslaving?",
    known_to = { "consultant", "municipal_officer" },
  },
  fact "home_visit_done" { "consultant", "Is er bij de cliënt thuis gekeken?" },
  fact "advice_received" { "adviser", "Is er een onafhankelijk advies?" },
  fact "lighter_form_fits" { "consultant", "Zou een lichtere vorm ook kunnen?" },
  fact "reason_for_heavier_form" { "consultant", "Is opgeschreven waarom het toch zwaarder moet?" },
  fact "goal_agreed" { "client", "Is met de cliënt een doel afgesproken?" },
  fact "next_contact_agreed" { "consultant", "Is er een volgend gesprek afgesproken?" },
  -- Between two laws, or between crisis and ordinary help, somebody may lose the people they know.
  fact "provider_in_long_term_care" {
    "care_office", "Heeft de huidige aanbieder ook een contract in de Wlz?",
    type = choice { "contracted", "not_contracted", "unknown" },
  },
  fact "told_about_contribution_change" {
    "consultant", "Is verteld dat de eigen bijdrage in de Wlz anders is?",
  },
  fact "comes_from_crisis_help" { "provider", "Volgt deze hulp op crisishulp?" },
  fact "same_provider_as_in_crisis" { "consultant", "Blijft het dezelfde aanbieder als in de crisis?" },
  fact "payer_disputed" {                      -- ours to solve; no letter speaks of it
    "consultant", "Zijn wij het met een ander loket oneens over wie betaalt?",
    known_to = { "consultant", "municipal_officer" },
  },
  fact "guidance_hours" { "client", "Hoeveel uur begeleiding is er in een week nodig?",
    type = number, min = 0, max = 40,
  },

  -- Help from others counts when somebody is named, agrees, and is not worn out by it.
  derived "informal_help_stands" {
    title = "De hulp van mensen om iemand heen is echt geregeld",
    value = all { holds "network_enough", holds "informal_helper_named",
                  holds "informal_helper_agrees", fails "informal_helper_overloaded" },
  },
}
