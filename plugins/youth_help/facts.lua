return facts "youth_help" {
  fact "age" { "BRP", "Hoe oud is de jeugdige?", type = whole_number, min = 0, max = 30 },
  fact "we_are_responsible" { "BRP", "Is onze gemeente verantwoordelijk (woonplaatsbeginsel)?" },
  fact "help_began_before_18" { "provider", "Begon de hulp voor de achttiende verjaardag?" },
  fact "other_law_covers" { "client", "Helpt een andere wet al (Wlz, Zvw, onderwijs)?" },

  fact "way_in" { "client", "Hoe komt de vraag binnen?",
    type = choice { "municipality", "doctor", "court", "urgent" },
  },
  fact "referrer" { "referrer", "Wie verwees?",
    type = choice { "general_practitioner", "medical_specialist", "youth_doctor" },
  },
  fact "measure" { "court", "Welke maatregel legde de rechter op?",
    type = choice { "child_protection", "youth_probation", "other" },
  },
  fact "court_reference" { "court", "Is het zaaknummer van de rechtbank vastgelegd?" },
  fact "unsafe_now" { "anybody", "Is het kind nu niet veilig?" },
  fact "measure_must_be_considered" {
    "consultant", "Moet er over een maatregel rond het gezag gedacht worden?",
    known_to = { "consultant", "municipal_officer" },
  },
  fact "authorised_reporter" {
    "municipality", "Is de melder meldingsbevoegd bij de jeugdbeschermingstafel?",
  },

  fact "specialist_involved" { "municipality", "Kijkt een specialist jeugd mee?" },
  fact "parents_agree" { "parents", "Stemmen de ouders met gezag in?" },
  fact "young_person_agrees" { "client", "Stemt de jeugdige zelf in?" },
  fact "parents_can_solve_it" { "parents", "Lukt het de ouders zelf, met mensen om hen heen?" },
  fact "light_support_enough" { "parents", "Is een paar keer praten bij het spreekuur genoeg?" },
  fact "kind_of_help" { "consultant", "Welke hulp is nodig?",
    type = choice { "treatment", "guidance", "short_stay", "living" },
  },
  fact "amount_needed" { "consultant", "Hoeveel uur of nachten in de week?",
    type = number, min = 0, max = 168,
  },

  -- Toestemming: under 12 the parents, from 12 to 16 both, from 16 the young person alone.
  derived "consent_complete" {
    title = "Wie moet instemmen, stemde in (Jeugdwet art. 7.3.4 en 7.3.5)",
    value = any {
      all { below("age", 12), holds "parents_agree" },
      all { at_least_is("age", 12), below("age", 16), holds "parents_agree",
            holds "young_person_agrees" },
      all { at_least_is("age", 16), holds "young_person_agrees" },
    },
  },
}
