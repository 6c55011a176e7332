-- The same decision in policy words: the twelve facts, and what is worked out from them.
return facts "wmo" {
  fact "age"                 { "BRP",    "Hoe oud is de cliënt?", type = whole_number },
  fact "resident"            { "BRP",    "Staat de cliënt hier ingeschreven?" },
  fact "mobility"            { "client", "Hoe goed lukt bewegen?", type = whole_number, min = 0, max = 10 },
  fact "adl"                 { "client", "Hoe goed lukt het dagelijks leven?", type = whole_number },
  fact "cognition"           { "client", "Hoe goed zijn geheugen en overzicht?", type = whole_number },
  fact "household_adults"    { "BRP",    "Hoeveel volwassenen wonen er?", type = whole_number },
  fact "usual_care_hours"    { "client", "Hoeveel uur kunnen huisgenoten helpen?", type = whole_number },
  fact "informal_care_hours" { "client", "Hoeveel uur mantelzorg is er?", type = whole_number },
  fact "general_provision"   { "client", "Is er een algemene voorziening?" },
  fact "other_law"           { "CIZ",    "Is er een andere wet?", type = choice { "none", "wlz", "zvw" } },
  fact "income"              { "client", "Wat is het inkomen?", type = whole_number },
  fact "requested_hours"     { "client", "Hoeveel uur wordt gevraagd?", type = whole_number },

  derived "score" {
    type  = whole_number,
    value = plus { times { "mobility", 3 }, times { "adl", 5 }, times { "cognition", 2 } },
  },
  derived "general_provision_fits" {
    value = all { holds "general_provision", at_least_is("mobility", 6), at_least_is("adl", 6) },
  },
  derived "usual_care_covers" {
    value = all { at_least_is("household_adults", 2),
                  at_least_is("usual_care_hours", fact_value "requested_hours") },
  },
  derived "excluded" {
    value = any { fails "resident", is("other_law", "wlz"), holds "general_provision_fits",
                  holds "usual_care_covers", at_least_is("score", 80) },
  },
  derived "old_and_forgetful" { value = all { at_least_is("age", 75), below("cognition", 5) } },
  derived "half_hours" {
    type  = whole_number,
    value = plus {
      highest { 0, lowest {
        minus(minus(times { "requested_hours", 2 }, times { "usual_care_hours", 2 }), "informal_care_hours"),
        when(below("score", 30), 40, when(below("score", 50), 24, 12)),
      } },
      when(holds "old_and_forgetful", 4, 0),
    },
  },
  derived "needs_respite" { value = above("informal_care_hours", 16) },
  derived "pays" {
    value = all { above("income", 1800), none { all { at_least_is("household_adults", 2), below("age", 67) } } },
  },
  derived "months" {
    type  = whole_number,
    value = when(any { at_least_is("age", 80), below("cognition", 3) }, 60, 24),
  },
}
