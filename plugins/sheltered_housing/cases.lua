-- Invented people, real questions. The name of a case is the promise it keeps.
local bas = {                                  -- Bas, 27, has slept on sofas for a year
  age = 27, lives_in_netherlands = yes, long_term_care_right = no, no_safe_place_tonight = no,
  psychosocial_problem = yes, manages_with_help_nearby = no, better_chance_elsewhere = no,
}

return cases "sheltered housing" {
  case "Bas cannot live on his own yet, whoever stands beside him: granted" {
    given = bas, expect = { outcome = "grant", because = { "SH-7" } },
  },

  -- SH-1, on both sides of the birthday
  case "the day before eighteen, youth support takes over, whatever else is unknown" {
    given = { age = 17 }, expect = { outcome = "refer", because = { "SH-1" } },
  },
  case "at eighteen Bas is ours" {
    given = bas, but = { age = 18 }, expect = { outcome = "grant", because = { "SH-7" } },
  },

  -- SH-2 to SH-5: a person weighs
  case "without a safe bed tonight, a person acts today" {
    given = bas, but = { no_safe_place_tonight = yes },
    expect = { outcome = "weigh", because = { "SH-2", "SH-7" } },
  },
  case "a possible right to Wlz care is looked into together" {
    given = bas, but = { long_term_care_right = yes },
    expect = { outcome = "weigh", because = { "SH-3", "SH-7" } },
  },
  case "a better chance elsewhere is an offer that a person talks over" {
    given = bas, but = { better_chance_elsewhere = yes },
    expect = { outcome = "weigh", because = { "SH-4", "SH-7" } },
  },
  case "nobody is turned away at the border by a rule" {
    given = bas, but = { lives_in_netherlands = no },
    expect = { outcome = "weigh", because = { "SH-5", "SH-7" } },
  },

  -- SH-6
  case "who manages with the help nearby is refused, and told why" {
    given = bas, but = { manages_with_help_nearby = yes },
    expect = { outcome = "refuse", because = { "SH-6" }, says = "de steun die u nu al hebt" },
  },

  case "what we do not know, we ask: a gap never refuses" {
    given = bas, but = { manages_with_help_nearby = unknown },
    expect = { outcome = "ask", about = { "manages_with_help_nearby" } },
  },
  case "where no rule speaks, a person looks" {
    given = bas, but = { psychosocial_problem = no }, expect = { outcome = "weigh", because = {} },
  },
}
