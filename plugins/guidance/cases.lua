-- Invented people, real questions. The name of a case is the promise it keeps.
-- Henk, 52, cannot keep his days and letters in order
local henk = {
  age = 52, lives_here = yes, long_term_care_right = no, health_insurance_covers = no,
  cannot_wait = no, needs_guidance = yes, capable_of_direction = yes, own_solution_tried = yes,
  own_strength_enough = no, network_enough = no, informal_helper_named = no,
  informal_helper_agrees = no, informal_helper_overloaded = no, general_provision_enough = no,
  addiction = no, lighter_form_fits = no, reason_for_heavier_form = no, goal_agreed = yes,
  next_contact_agreed = yes, guidance_hours = 3,
}

return cases "guidance" {
  case "Henk cannot keep it together alone, and nobody near can take it over: granted" {
    given = henk, expect = { outcome = "grant", because = { "GU-16" } },
  },

  -- GU-1 to GU-5: others first
  case "who lives elsewhere is passed on" {
    given = { lives_here = no }, expect = { outcome = "refer", because = { "GU-1" } },
  },
  case "the day before eighteen, youth help takes over" {
    given = henk, but = { age = 17 }, expect = { outcome = "refer", because = { "GU-2", "GU-16" } },
  },
  case "at eighteen Henk would be ours" {
    given = henk, but = { age = 18 }, expect = { outcome = "grant", because = { "GU-16" } },
  },
  case "who cannot wait is helped today" {
    given = henk, but = { cannot_wait = yes },
    expect = { outcome = "weigh", because = { "GU-3", "GU-16" } },
  },
  -- 001-19
  case "Wlz goes before the Wmo, and a person weighs it" {
    given = henk, but = { long_term_care_right = yes },
    expect = { outcome = "weigh", because = { "GU-4", "GU-16" } },
  },
  -- 001-19
  case "the health insurance goes before the Wmo too" {
    given = henk, but = { health_insurance_covers = yes },
    expect = { outcome = "weigh", because = { "GU-5", "GU-16" } },
  },
  -- 001-19
  case "whether another law can help must be known before anything is granted" {
    given = henk, but = { long_term_care_right = unknown },
    expect = { outcome = "ask", about = { "long_term_care_right" } },
  },

  -- GU-20 to GU-24: staying with the people you know
  -- 001-21
  case "who moves to the Wlz may stay where the provider works there as well" {
    given = henk,
    but = { long_term_care_right = yes, provider_in_long_term_care = "contracted" },
    expect = { outcome = "weigh", because = { "GU-4", "GU-20", "GU-16" }, says = "kunt bij dezelfde mensen" },
  },
  -- 001-21
  case "where the provider has no contract there, that is told" {
    given = henk,
    but = { long_term_care_right = yes, provider_in_long_term_care = "not_contracted" },
    expect = { outcome = "weigh", because = { "GU-4", "GU-21", "GU-16" }, says = "geen contract in de Wlz" },
  },
  -- 001-21
  case "and where nobody knows, that is told too" {
    given = henk,
    but = { long_term_care_right = yes, provider_in_long_term_care = "unknown" },
    expect = { outcome = "weigh", because = { "GU-4", "GU-22", "GU-16" }, says = "weten nog niet" },
  },
  -- 001-23
  case "what the Wlz costs is told before somebody moves there" {
    given = henk,
    but = { long_term_care_right = yes, told_about_contribution_change = no },
    expect = { outcome = "weigh", because = { "GU-4", "GU-23", "GU-16" } },
  },
  -- 001-23
  case "and who was told is not told again" {
    given = henk,
    but = { long_term_care_right = yes, told_about_contribution_change = yes },
    expect = { outcome = "weigh", because = { "GU-4", "GU-16" } },
  },
  -- 001-22
  case "ordinary help at another provider than in the crisis is noticed" {
    given = henk, but = { comes_from_crisis_help = yes, same_provider_as_in_crisis = no },
    expect = { outcome = "weigh", because = { "GU-24", "GU-16" }, says = "nieuwe mensen" },
  },
  -- 001-22
  case "at the same provider nothing breaks off" {
    given = henk, but = { comes_from_crisis_help = yes, same_provider_as_in_crisis = yes },
    expect = { outcome = "grant", because = { "GU-16" } },
  },
  case "whether it stays the same provider is asked after a crisis" {
    given = henk, but = { comes_from_crisis_help = yes },
    expect = { outcome = "ask", about = { "same_provider_as_in_crisis" } },
  },

  -- GU-6 and GU-7: own strength
  case "who can do it alone is refused, and told why" {
    given = henk, but = { own_strength_enough = yes },
    expect = { outcome = "refuse", because = { "GU-6" }, says = "in uw eigen tempo" },
  },
  -- 004-08
  case "own strength is skipped, with a reason, for who cannot steer now" {
    given = henk, but = { own_strength_enough = yes, capable_of_direction = no },
    expect = { outcome = "weigh", because = { "GU-7" }, says = "slaan wij die vraag bij u over" },
  },

  -- GU-8 and GU-9: the people around
  -- 004-44
  case "neighbourly help counts when somebody is named, agrees and can keep it up" {
    given = henk, but = { network_enough = yes, informal_helper_named = yes,
                          informal_helper_agrees = yes },
    expect = { outcome = "refuse", because = { "GU-8" } },
  },
  -- 004-44
  case "a helper without a name is a hope, not a plan" {
    given = henk, but = { network_enough = yes, informal_helper_agrees = yes },
    expect = { outcome = "weigh", because = { "GU-9" } },
  },
  -- 004-44
  case "a helper who was not asked does not count" {
    given = henk, but = { network_enough = yes, informal_helper_named = yes },
    expect = { outcome = "weigh", because = { "GU-9" } },
  },
  -- 004-44
  case "a helper who is worn out is never a reason to refuse" {
    given = henk, but = { network_enough = yes, informal_helper_named = yes,
                          informal_helper_agrees = yes, informal_helper_overloaded = yes },
    expect = { outcome = "weigh", because = { "GU-9" } },
  },
  -- 004-44
  case "whether the helper keeps it up is asked, not guessed" {
    given = henk, but = { network_enough = yes, informal_helper_named = yes,
                          informal_helper_agrees = yes, informal_helper_overloaded = unknown },
    expect = { outcome = "ask", about = { "informal_helper_overloaded" } },
  },

  -- GU-10
  case "where the walk-in is enough, no decision is needed" {
    given = henk, but = { general_provision_enough = yes },
    expect = { outcome = "grant", because = { "GU-10" }, says = "zonder besluit" },
  },

  -- GU-11
  -- 001-06
  case "what is not the lightest form needs a written reason" {
    given = henk, but = { lighter_form_fits = yes },
    expect = { outcome = "weigh", because = { "GU-11", "GU-16" } },
  },
  -- 001-06
  case "with its reason written, the heavier form is granted" {
    given = henk, but = { lighter_form_fits = yes, reason_for_heavier_form = yes },
    expect = { outcome = "grant", because = { "GU-16" } },
  },

  -- GU-12, on both sides of the yardstick
  case "four hours is usual" {
    given = henk, but = { guidance_hours = 4 },
    expect = { outcome = "grant", because = { "GU-16" } },
  },
  case "a quarter more than four, and a person looks" {
    given = henk, but = { guidance_hours = 4.25 },
    expect = { outcome = "weigh", because = { "GU-12", "GU-16" } },
  },

  -- GU-13
  -- 002-31
  case "without a goal there is no guidance; hours are never prescribed first" {
    given = henk, but = { goal_agreed = no },
    expect = { outcome = "weigh", because = { "GU-13", "GU-16" } },
  },

  -- GU-14 and GU-15 are silent where nobody chose them
  case "own solutions and a next talk are only asked where a municipality asks them" {
    given = henk, but = { own_solution_tried = no, next_contact_agreed = no },
    expect = { outcome = "grant", because = { "GU-16" } },
  },

  -- GU-17
  case "who wants to be free of an addiction gets who knows that trade" {
    given = henk, but = { addiction = yes },
    expect = { outcome = "grant", because = { "GU-17" } },
  },

  case "where no rule speaks, a person looks" {
    given = henk, but = { needs_guidance = no }, expect = { outcome = "weigh", because = {} },
  },

  -- What a municipality may choose
  case "where a municipality asks it, an own solution comes first" {
    given = henk, but = { own_solution_tried = no },
    settings = { own_solution_first = yes },
    expect = { outcome = "weigh", because = { "GU-14", "GU-16" } },
  },
  case "where a municipality keeps contact, a missing next talk is a warning" {
    given = henk, but = { next_contact_agreed = no },
    settings = { contact_after_decision = yes },
    expect = { outcome = "weigh", because = { "GU-15", "GU-16" } },
  },
  case "where the team helps itself, it says so" {
    given = henk,
    settings = { delivered_by_access = yes },
    expect = { outcome = "grant", because = { "GU-16" }, says = "eigen team" },
  },

  -- A local framework has four parts, each of its own: conditions (rules), the way of judging, what is
  -- weighed, and what providers are asked.
  -- 004-32
  case "(a) a condition: without a goal there is no guidance" {
    given = henk, but = { goal_agreed = no },
    expect = { outcome = "weigh", because = { "GU-13", "GU-16" } },
  },
  -- 004-32
  case "(b) the way of judging: where a home visit is asked, it comes first" {
    given = henk, but = { home_visit_done = no },
    settings = { way_of_judging = "conversation_and_home_visit" },
    expect = { outcome = "weigh", because = { "GU-18", "GU-16" } },
  },
  case "and with the visit done nothing stands in the way" {
    given = henk, but = { home_visit_done = yes },
    settings = { way_of_judging = "conversation_and_home_visit" },
    expect = { outcome = "grant", because = { "GU-16" } },
  },
  case "where independent advice is asked, it comes first" {
    given = henk, but = { advice_received = no }, settings = { way_of_judging = "independent_advice" },
    expect = { outcome = "weigh", because = { "GU-19", "GU-16" } },
  },
  case "and once it is there, nothing stands in the way" {
    given = henk, but = { advice_received = yes },
    settings = { way_of_judging = "independent_advice" },
    expect = { outcome = "grant", because = { "GU-16" } },
  },
  -- 004-32
  case "(c) what is weighed: where two hours are usual, three are looked at" {
    given = henk, settings = { usual_guidance_hours = 2 },
    expect = { outcome = "weigh", because = { "GU-12", "GU-16" } },
  },
  -- 004-32
  case "(d) what providers are asked stands in the letter" {
    given = henk, settings = { asked_of_providers = "De begeleider belt elke maand." },
    expect = { outcome = "grant", letter = "De begeleider belt elke maand." },
  },
}
