-- Invented people, real questions. The name of a case is the promise it keeps.
local sjors = {                                -- Sjors, 24, came for a benefit
  asks_for = "benefit", age = 24, days_since_report = 28, search_period_exception = no,
  vulnerable_young = no, own_income_enough = no,
}
local mieke = {                                -- Mieke, 41, wants to work and cannot do all of it
  asks_for = "trajectory", receives_benefit = yes, wants_own_business = no,
  needs_sheltered_place = no, goal = "wage_value", growth_potential = yes, wage_value = 60,
  objective_method = yes, diagnosis_date = date "2026-02-10",
}
local ab = {                                   -- Ab, 58, is asked to give something back
  asks_for = "reciprocity", individual_assessment = yes, displacement_checked = yes,
  displaces_paid_work = no, added_value_for_client = yes,
}

return cases "participation" {
  -- PA-1: a young person looks for four weeks first
  case "on the twenty-eighth day Sjors may apply" {
    given = sjors, expect = { outcome = "weigh", because = { "PA-3" } },
  },
  case "on the twenty-seventh day it is too early" {
    given = sjors, but = { days_since_report = 27 },
    expect = { outcome = "refuse", because = { "PA-1" } },
  },
  case "who is twenty-seven need not wait" {
    given = sjors, but = { age = 27, days_since_report = 0 },
    expect = { outcome = "weigh", because = { "PA-3" } },
  },
  case "who comes from special education need not wait" {
    given = sjors, but = { days_since_report = 0, search_period_exception = yes },
    expect = { outcome = "weigh", because = { "PA-3" } },
  },
  case "who has enough of their own needs no benefit" {
    given = sjors, but = { own_income_enough = yes },
    expect = { outcome = "refuse", because = { "PA-2" } },
  },

  -- 002-42
  case "each trajectory has one of two goals, and who has none is asked" {
    given = mieke, but = { goal = unknown }, expect = { outcome = "ask" },
  },
  -- 002-35
  case "a wage value without a recognised method is no wage value" {
    given = mieke, but = { objective_method = no },
    expect = { outcome = "grant", because = { "PA-5" } },
  },
  -- 002-35
  case "a wage value without its day is measured first" {
    given = mieke, but = { diagnosis_date = unknown },
    expect = { outcome = "grant", because = { "PA-5" } },
  },
  case "Mieke can grow, and the subsidy shrinks with it" {
    given = mieke, expect = { outcome = "grant", because = { "PA-10" } },
  },
  case "where growth has ended, the subsidy stays" {
    given = mieke, but = { growth_potential = no },
    expect = { outcome = "grant", because = { "PA-11" } },
  },
  case "at thirty per cent work with a subsidy fits" {
    given = mieke, but = { wage_value = 30 }, expect = { outcome = "grant", because = { "PA-10" } },
  },
  case "at twenty-nine the day has its own pace" {
    given = mieke, but = { wage_value = 29 }, expect = { outcome = "grant", because = { "PA-12" } },
  },
  case "at ninety-nine there is still a subsidy" {
    given = mieke, but = { wage_value = 99 }, expect = { outcome = "grant", because = { "PA-10" } },
  },
  case "who earns the full wage needs no subsidy" {
    given = mieke, but = { wage_value = 100 },
    expect = { outcome = "refuse", because = { "PA-13" } },
  },
  case "a sheltered place for who needs one" {
    given = mieke, but = { needs_sheltered_place = yes },
    expect = { outcome = "grant", because = { "PA-9" } },
  },
  -- 002-42
  case "who can be fully independent gets a short road" {
    given = mieke, but = { goal = "full_independence" },
    expect = { outcome = "grant", because = { "PA-6" } },
  },
  case "who starts a business is helped to start" {
    given = mieke, but = { goal = "full_independence", wants_own_business = yes },
    expect = { outcome = "grant", because = { "PA-7" } },
  },
  case "without a benefit one is helped as well" {
    given = mieke, but = { goal = "full_independence", receives_benefit = no },
    expect = { outcome = "grant", because = { "PA-8" } },
  },

  case "who asks to be measured is measured" {
    given = { asks_for = "diagnosis" }, expect = { outcome = "grant", because = { "PA-14" } },
  },
  -- 002-35
  case "who carries out the trajectory does not measure again" {
    given = { asks_for = "reassessment", assessed_by = "executor", value_not_reached = yes },
    expect = { outcome = "refuse", because = { "PA-15" } },
  },
  -- 002-35
  case "the access measures again, independent of who executes" {
    given = { asks_for = "reassessment", assessed_by = "access", value_not_reached = yes },
    expect = { outcome = "grant", because = { "PA-16" } },
  },

  -- 002-34
  case "no exemption from work without medical advice" {
    given = { asks_for = "exemption", medical_advice = no },
    expect = { outcome = "refuse", because = { "PA-17" } },
  },
  -- 002-34
  case "with advice that says so, the duty rests for a while" {
    given = { asks_for = "exemption", medical_advice = yes, advice_supports_exemption = yes },
    expect = { outcome = "grant", because = { "PA-18" } },
  },
  case "advice that sees work sees work" {
    given = { asks_for = "exemption", medical_advice = yes, advice_supports_exemption = no },
    expect = { outcome = "refuse", because = { "PA-19" } },
  },

  case "where no municipality asks it, nobody gives anything back" {
    given = ab, expect = { outcome = "refuse", because = { "PA-20" } },
  },

  case "taking part begins with what somebody wants: a neighbourhood" {
    given = { asks_for = "participation", wants_to_volunteer = no },
    expect = { outcome = "grant", because = { "PA-27" } },
  },
  case "or something for another" {
    given = { asks_for = "participation", wants_to_volunteer = yes },
    expect = { outcome = "grant", because = { "PA-26" } },
  },

  -- 002-43
  case "employers have one door: who trains does not place" {
    given = { asks_for = "placement", placed_by = "work_development" },
    expect = { outcome = "weigh", because = { "PA-28" } },
  },
  -- 002-43
  case "employer services place" {
    given = { asks_for = "placement", placed_by = "employer_services" },
    expect = { outcome = "grant", because = { "PA-29" } },
  },
  case "an employer who asks for hands is served" {
    given = { asks_for = "employer", employer_asks = "vacancy" },
    expect = { outcome = "grant", because = { "PA-30" } },
  },
  case "an employer who asks for a person is served" {
    given = { asks_for = "employer", employer_asks = "match" },
    expect = { outcome = "grant", because = { "PA-31" } },
  },
  case "an employer who asks for an agreement is served" {
    given = { asks_for = "employer", employer_asks = "arrangement" },
    expect = { outcome = "grant", because = { "PA-32" } },
  },
  case "an employer who asks for social return is served" {
    given = { asks_for = "employer", employer_asks = "social_return" },
    expect = { outcome = "grant", because = { "PA-33" } },
  },
  case "an employer who asks for advice is served" {
    given = { asks_for = "employer", employer_asks = "advice" },
    expect = { outcome = "grant", because = { "PA-34" } },
  },
  case "an employer who asks for a visit is served" {
    given = { asks_for = "employer", employer_asks = "contact" },
    expect = { outcome = "grant", because = { "PA-35" } },
  },
  case "an organisation that asks for a visit is served" {
    given = { asks_for = "civil_society", organisation_asks = "contact" },
    expect = { outcome = "grant", because = { "PA-36" } },
  },
  case "an organisation that asks for an agreement is served" {
    given = { asks_for = "civil_society", organisation_asks = "arrangement" },
    expect = { outcome = "grant", because = { "PA-37" } },
  },
  case "an organisation that asks for a person is served" {
    given = { asks_for = "civil_society", organisation_asks = "placement" },
    expect = { outcome = "grant", because = { "PA-38" } },
  },

  -- What a municipality may choose
  case "where reciprocity is asked, it fits, helps both and takes nobody's job" {
    given = ab,
    settings = { reciprocity = yes },
    expect = { outcome = "grant", because = { "PA-25" } },
  },
  -- 002-44
  case "not looked at for this person: not imposed" {
    given = ab, but = { individual_assessment = no },
    settings = { reciprocity = yes },
    expect = { outcome = "refuse", because = { "PA-21" } },
  },
  -- 002-44
  case "displacement not checked: not imposed" {
    given = ab, but = { displacement_checked = no },
    settings = { reciprocity = yes },
    expect = { outcome = "refuse", because = { "PA-22" } },
  },
  case "paid work is not given away" {
    given = ab, but = { displaces_paid_work = yes },
    settings = { reciprocity = yes },
    expect = { outcome = "refuse", because = { "PA-23" } },
  },
  case "what helps one side only is not asked" {
    given = ab, but = { added_value_for_client = no },
    settings = { reciprocity = yes },
    expect = { outcome = "refuse", because = { "PA-24" } },
  },
  case "where it was waived, a vulnerable young person does not wait" {
    given = sjors, but = { days_since_report = 0, vulnerable_young = yes },
    settings = { waive_search_period = yes },
    expect = { outcome = "weigh", because = { "PA-3" } },
  },
}
