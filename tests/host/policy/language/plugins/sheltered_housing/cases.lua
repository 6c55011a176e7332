-- Invented people, real questions. The name of a case is the promise it keeps.
local anna = { age = 34, psychosocial_problem = yes, copes_without_provision = no,
               long_term_care_right = no, better_chance_elsewhere = no }

return cases "sheltered housing: rules" {
  case "Anna cannot cope and nobody near her can catch her: granted" {
    given = anna, expect = { outcome = "grant", because = { "SH-4" } },
  },
  case "with help that is already there, Anna is refused, and told why" {
    given = anna, but = { copes_without_provision = yes },
    expect = { outcome = "refuse", because = { "SH-5" } },
  },
  case "what we do not know, we ask: a gap never refuses" {
    given = anna, but = { copes_without_provision = unknown },
    expect = { outcome = "ask", about = { "copes_without_provision" } },
  },
  case "at seventeen the road leads to youth support, whatever else is still unknown" {
    given = { age = 17 }, expect = { outcome = "refer", because = { "SH-1" } },
  },
  case "a right to Wlz care is weighed by a person, not refused by a rule" {
    given = anna, but = { long_term_care_right = yes },
    expect = { outcome = "weigh", because = { "SH-2", "SH-4" } },
  },
  case "when no rule speaks, a person looks" {
    given = anna, but = { psychosocial_problem = no }, expect = { outcome = "weigh", because = {} },
  },
  case "Turfhaven stays beside Anna until the other region takes over" {
    at = "veenstreek/turfhaven", on = "2026-04-15",
    given = anna, but = { better_chance_elsewhere = yes },
    expect = { outcome = "weigh", says = "blijven wij u ondersteunen" },
  },
}
