-- Invented people, real questions. The name of a case is the promise it keeps.
local tonnie = {                               -- Tonnie, 66, forgets more every month
  lives_here = yes, long_term_care_right = no, can_work = no, day_is_empty = yes,
  fills_own_day = no, open_group_enough = no, carer_needs_rest = no, regular_place_possible = no,
  reason_for_special_place = no, half_days_needed = 4,
}

return cases "day activities" {
  case "Tonnie gets her days back" {
    given = tonnie, expect = { outcome = "grant", because = { "DA-9" } },
  },
  case "who lives elsewhere is passed on" {
    given = { lives_here = no }, expect = { outcome = "refer", because = { "DA-1" } },
  },
  case "a right to Wlz care is weighed by a person" {
    given = tonnie, but = { long_term_care_right = yes },
    expect = { outcome = "weigh", because = { "DA-2", "DA-9" } },
  },
  case "who can work is asked about work first" {
    given = tonnie, but = { can_work = yes },
    expect = { outcome = "weigh", because = { "DA-3", "DA-9" } },
  },
  case "who fills the day alone is refused" {
    given = tonnie, but = { fills_own_day = yes },
    expect = { outcome = "refuse", because = { "DA-4" } },
  },
  case "unless it is the carer who needs the rest" {
    given = tonnie, but = { fills_own_day = yes, carer_needs_rest = yes },
    expect = { outcome = "weigh", because = { "DA-5" } },
  },
  case "where the group in the street is enough, nobody needs a decision" {
    given = tonnie, but = { open_group_enough = yes },
    expect = { outcome = "grant", because = { "DA-6" }, says = "geen besluit" },
  },
  -- 002-06
  case "a special place asks for a reason" {
    given = tonnie, but = { regular_place_possible = yes },
    expect = { outcome = "weigh", because = { "DA-7", "DA-9" } },
  },
  -- 002-06
  case "with its reason, a special place it is" {
    given = tonnie, but = { regular_place_possible = yes, reason_for_special_place = yes },
    expect = { outcome = "grant", because = { "DA-9" } },
  },
  case "six half days is usual" {
    given = tonnie, but = { half_days_needed = 6 },
    expect = { outcome = "grant", because = { "DA-9" } },
  },
  case "at seven a person looks" {
    given = tonnie, but = { half_days_needed = 7 },
    expect = { outcome = "weigh", because = { "DA-8", "DA-9" } },
  },
  case "what we do not know, we ask: a gap never refuses" {
    given = tonnie, but = { fills_own_day = unknown },
    expect = { outcome = "ask", about = { "fills_own_day" } },
  },

  -- What a municipality may choose
  case "where no group is open, the place is tailored" {
    given = tonnie, but = { open_group_enough = yes },
    settings = { open_groups = no },
    expect = { outcome = "grant", because = { "DA-9" } },
  },
}
