-- Invented people, real questions. The name of a case is the promise it keeps.
local gerrit = {                               -- Gerrit, 74; his wife has not slept well for a year
  lives_here = yes, long_term_care_right = no, has_informal_carer = yes, carer_is_overloaded = yes,
  needs_supervision = yes, others_take_over = no, stays_with_insurance = no, emergency = no,
  hours_per_week = 48,
}

return cases "short stay" {
  case "Gerrit stays elsewhere two nights, so that his wife can sleep" {
    given = gerrit, expect = { outcome = "grant", because = { "ST-7" } },
  },
  case "who lives elsewhere is passed on" {
    given = { lives_here = no }, expect = { outcome = "refer", because = { "ST-1" } },
  },
  case "when the carer drops out today, a person acts today" {
    given = gerrit, but = { emergency = yes },
    expect = { outcome = "weigh", because = { "ST-2", "ST-7" } },
  },
  case "a right to Wlz care is weighed by a person" {
    given = gerrit, but = { long_term_care_right = yes },
    expect = { outcome = "weigh", because = { "ST-3", "ST-7" } },
  },
  case "a bed that the insurer pays comes first" {
    given = gerrit, but = { stays_with_insurance = yes },
    expect = { outcome = "weigh", because = { "ST-4", "ST-7" } },
  },
  -- 002-50
  case "seventy-two hours in a week is still a short stay" {
    given = gerrit, but = { hours_per_week = 72 },
    expect = { outcome = "grant", because = { "ST-7" } },
  },
  -- 002-50
  case "seventy-three hours is refused, with this rule" {
    given = gerrit, but = { hours_per_week = 73 },
    expect = { outcome = "refuse", because = { "ST-5" }, says = "meer uren" },
  },
  case "family who can take over goes first" {
    given = gerrit, but = { others_take_over = yes, carer_is_overloaded = no },
    expect = { outcome = "refuse", because = { "ST-6" } },
  },
  case "but not when the carer is worn out already" {
    given = gerrit, but = { others_take_over = yes },
    expect = { outcome = "grant", because = { "ST-7" } },
  },
  case "what we do not know, we ask: a gap never refuses" {
    given = gerrit, but = { hours_per_week = unknown },
    expect = { outcome = "ask", about = { "hours_per_week" } },
  },
  case "where nobody cares at home, a person looks what would help" {
    given = gerrit, but = { has_informal_carer = no }, expect = { outcome = "weigh", because = {} },
  },

  -- What a municipality may choose
  -- 002-50
  case "where two days are the limit, three are refused" {
    given = gerrit, but = { hours_per_week = 49 },
    settings = { hours_per_week_limit = 48 },
    expect = { outcome = "refuse", because = { "ST-5" } },
  },
}
