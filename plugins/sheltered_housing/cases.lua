-- Invented people, real questions. The name of a case is the promise it keeps.
local bas = {                                  -- Bas, 27, has slept on sofas for a year
  age = 27, lives_in_netherlands = yes, long_term_care_right = no, no_safe_place_tonight = no,
  psychosocial_problem = yes, manages_with_help_nearby = no, better_chance_elsewhere = no,
}

return cases "sheltered housing" {
  case "Bas cannot live on his own yet, whoever stands beside him: granted" {
    given = bas, expect = { outcome = "grant", because = { "SH-7" },
                            grants = { sheltered_housing = {} }, letter = "Beschermd wonen" },
  },

  -- SH-1, on both sides of the birthday
  case "the day before eighteen, youth support takes over, whatever else is unknown" {
    given = { age = 17 }, expect = { outcome = "refer", because = { "SH-1" }, to = "youth_support" },
  },
  case "at eighteen Bas is ours" {
    given = bas, but = { age = 18 }, expect = { outcome = "grant", because = { "SH-7" } },
  },

  -- SH-2 to SH-5: a person weighs
  case "without a safe bed tonight, a person acts today" {
    given = bas, but = { no_safe_place_tonight = yes },
    expect = { outcome = "weigh", because = { "SH-2", "SH-7" }, leaning = "grant" },
  },
  case "a possible right to Wlz care is looked into together" {
    given = bas, but = { long_term_care_right = yes },
    expect = { outcome = "weigh", because = { "SH-3", "SH-7" }, leaning = "refuse" },
  },
  case "a better chance elsewhere is an offer that a person talks over" {
    given = bas, but = { better_chance_elsewhere = yes },
    expect = { outcome = "weigh", because = { "SH-4", "SH-7" }, leaning = "refer" },
  },
  case "where a municipality bridges the gap, nobody falls between two regions" {
    given = bas, but = { better_chance_elsewhere = yes }, settings = { bridging_support = yes },
    expect = { because = { "SH-4", "SH-7" }, says = "laten wij u niet los" },
  },
  case "where it does not, no promise is made" {
    given = bas, but = { better_chance_elsewhere = yes },
    expect = { because = { "SH-4", "SH-7" }, says_not = "laten wij u niet los" },
  },
  case "nobody is turned away at the border by a rule" {
    given = bas, but = { lives_in_netherlands = no },
    expect = { outcome = "weigh", because = { "SH-5", "SH-7" }, leaning = "refuse" },
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

  -- SH-8, where the centre municipality does the task for its region
  case "a centre municipality takes over the question, on the day somebody is eighteen" {
    given = bas, but = { age = 18 }, settings = { competent = "centre_municipality" },
    expect = { outcome = "refer", because = { "SH-8", "SH-7" }, to = "centre_municipality" },
  },
  case "who is younger still goes to youth support" {
    given = { age = 17 }, settings = { competent = "centre_municipality" },
    expect = { outcome = "refer", because = { "SH-1" }, to = "youth_support" },
  },

  -- What holds where nobody set anything, and one step too far for each setting
  case "the terms of law, and what the municipalities agreed on" {
    defaults = {
      investigation_term = weeks(6), decision_term = weeks(2), review_interval = months(12),
      bridging_support = no, day_price = euros "135.00", competent = "own_municipality",
    },
  },
  case "no investigation takes longer than the law allows" {
    try = set "investigation_term" { { weeks(7), from = "2027-01-01" } },
    expect = { refused = "at most 6 weeks" },
  },
  case "no decision takes longer than the law allows" {
    try = set "decision_term" { { weeks(3), from = "2027-01-01" } },
    expect = { refused = "at most 2 weeks" },
  },
  case "nobody waits longer than two years to be looked at again" {
    try = set "review_interval" { { months(25), from = "2027-01-01" } },
    expect = { refused = "between 6 months and 24 months" },
  },
  case "a municipality may stay beside somebody until another region takes over" {
    try = set "bridging_support" { { yes, from = "2027-01-01" } },
  },
  case "a price to reckon with stays near what a day costs" {
    try = set "day_price" { { euros "250.01", from = "2027-01-01" } },
    expect = { refused = "between € 80,00 and € 250,00" },
  },
  case "a centre municipality may do it for its region" {
    try = set "competent" { { "centre_municipality", from = "2027-01-01" } },
  },
  case "two weeks after an application there is a decision" {
    road = "decision", on = "2026-03-02",
    expect = { mandate = "decide_tailored", leads = { "provision", "objection" },
               due_on = "2026-03-16" },
  },
}
