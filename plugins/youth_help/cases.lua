-- Invented people, real questions. The name of a case is the promise it keeps.
local roos = {                                 -- Roos, 13, has not been to school for weeks
  age = 13, we_are_responsible = yes, help_began_before_18 = no, other_law_covers = no,
  way_in = "municipality", unsafe_now = no, measure_must_be_considered = no,
  authorised_reporter = no, specialist_involved = no, parents_agree = yes,
  young_person_agrees = yes, parents_can_solve_it = no, light_support_enough = no,
  kind_of_help = "guidance", amount_needed = 3, court_reference = no,
}

return cases "youth help" {
  case "Roos gets somebody who works with her and her parents" {
    given = roos, expect = { outcome = "grant", because = { "YH-20" } },
  },
  case "another municipality is responsible: handed over, not let go" {
    given = { we_are_responsible = no }, expect = { outcome = "refer", because = { "YH-1" } },
  },

  -- YH-2 to YH-4, on both sides of the birthdays
  case "at seventeen it is youth help" {
    given = roos, but = { age = 17 }, expect = { outcome = "grant", because = { "YH-20" } },
  },
  case "at eighteen the Wmo takes over" {
    given = roos, but = { age = 18 },
    expect = { outcome = "refer", because = { "YH-2", "YH-20" } },
  },
  case "help that ran already may go on after eighteen" {
    given = roos, but = { age = 22, help_began_before_18 = yes },
    expect = { outcome = "weigh", because = { "YH-3", "YH-20" } },
  },
  case "until twenty-three" {
    given = roos, but = { age = 23, help_began_before_18 = yes },
    expect = { outcome = "refer", because = { "YH-4", "YH-20" } },
  },

  case "another law that helps already is looked into" {
    given = roos, but = { other_law_covers = yes },
    expect = { outcome = "weigh", because = { "YH-5", "YH-20" } },
  },
  case "a child that is not safe now is helped today" {
    given = roos, but = { unsafe_now = yes },
    expect = { outcome = "weigh", because = { "YH-6", "YH-20" } },
  },
  case "the Child Protection Board is asked by who may ask it" {
    given = roos, but = { measure_must_be_considered = yes, authorised_reporter = yes },
    expect = { outcome = "refer", because = { "YH-7", "YH-20" } },
  },
  case "who may not ask the Board finds a colleague who may" {
    given = roos, but = { measure_must_be_considered = yes },
    expect = { outcome = "weigh", because = { "YH-8", "YH-20" } },
  },

  -- YH-9 and YH-10
  -- 002-36
  case "a doctor's referral opens the door without a decision of ours" {
    given = roos, but = { way_in = "doctor", referrer = "general_practitioner" },
    expect = { outcome = "grant", because = { "YH-9" }, says = "geen besluit" },
  },
  -- 002-36
  case "which kind of doctor referred is always recorded" {
    given = roos, but = { way_in = "doctor" },
    expect = { outcome = "ask", about = { "referrer" } },
  },

  -- YH-11 to YH-14
  -- 002-48
  case "a court's measure is carried out, not judged again" {
    given = roos, but = { way_in = "court", measure = "child_protection", court_reference = yes },
    expect = { outcome = "grant", because = { "YH-11" } },
  },
  case "youth probation too" {
    given = roos, but = { way_in = "court", measure = "youth_probation", court_reference = yes },
    expect = { outcome = "grant", because = { "YH-12" } },
  },
  case "help that the court finds needed is given" {
    given = roos, but = { way_in = "court", measure = "other", court_reference = yes },
    expect = { outcome = "grant", because = { "YH-13" } },
  },
  -- 002-48
  case "a measure without its court number waits for paper, the child does not" {
    given = roos, but = { way_in = "court", measure = "child_protection" },
    expect = { outcome = "weigh", because = { "YH-14" } },
  },
  case "no consent is asked for a measure of the court" {
    given = roos, but = { way_in = "court", measure = "child_protection", court_reference = yes,
                          parents_agree = no, young_person_agrees = no },
    expect = { outcome = "grant", because = { "YH-11" } },
  },

  -- YH-16: who consents at which age
  case "at eleven the parents consent" {
    given = roos, but = { age = 11, young_person_agrees = no },
    expect = { outcome = "grant", because = { "YH-20" } },
  },
  case "at twelve the child consents too" {
    given = roos, but = { age = 12, young_person_agrees = no },
    expect = { outcome = "weigh", because = { "YH-16", "YH-20" } },
  },
  case "at fifteen the parents still do" {
    given = roos, but = { age = 15, parents_agree = no },
    expect = { outcome = "weigh", because = { "YH-16", "YH-20" } },
  },
  case "at sixteen the young person decides alone" {
    given = roos, but = { age = 16, parents_agree = no },
    expect = { outcome = "grant", because = { "YH-20" } },
  },

  case "parents who manage with the people around them are refused" {
    given = roos, but = { parents_can_solve_it = yes },
    expect = { outcome = "refuse", because = { "YH-17" } },
  },
  case "where a few talks are enough, no decision is needed" {
    given = roos, but = { light_support_enough = yes },
    expect = { outcome = "grant", because = { "YH-18" } },
  },
  case "treatment for who needs treatment" {
    given = roos, but = { kind_of_help = "treatment" },
    expect = { outcome = "grant", because = { "YH-19" } },
  },
  case "a few nights elsewhere give everybody air" {
    given = roos, but = { kind_of_help = "short_stay" },
    expect = { outcome = "grant", because = { "YH-21" } },
  },
  case "who cannot live at home gets a place" {
    given = roos, but = { kind_of_help = "living", age = 16 },
    expect = { outcome = "grant", because = { "YH-22" } },
  },
  case "what we do not know, we ask: a gap never refuses" {
    given = roos, but = { parents_can_solve_it = unknown },
    expect = { outcome = "ask", about = { "parents_can_solve_it" } },
  },

  -- What a municipality may choose
  case "where specialists stand behind the front line, one comes first" {
    given = roos,
    settings = { youth_access = "specialist" },
    expect = { outcome = "refer", because = { "YH-15", "YH-20" } },
  },
  case "with the specialist beside it, help begins" {
    given = roos, but = { specialist_involved = yes },
    settings = { youth_access = "specialist" },
    expect = { outcome = "grant", because = { "YH-20" } },
  },
  case "where practices are talked with, the letter says so" {
    given = roos, but = { way_in = "doctor", referrer = "youth_doctor" },
    settings = { referrals_discussed = yes },
    expect = { outcome = "grant", because = { "YH-9" }, says = "Met de praktijk" },
  },
}
