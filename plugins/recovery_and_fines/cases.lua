-- The name of a case is the promise it keeps.
return cases "recovery and fines" {
  -- 002-55
  case "no fine on help from the Wmo" {
    given = { act = "fine", of_law = "wmo" },
    expect = { outcome = "refuse", because = { "RF-1" } },
  },
  -- 002-55
  case "no fine on youth help" {
    given = { act = "fine", of_law = "youth" },
    expect = { outcome = "refuse", because = { "RF-1" } },
  },
  -- 002-55
  case "a fine is weighed by a person, and a warning may be enough" {
    given = { act = "fine", of_law = "participation", duty_to_inform_broken = yes,
              on_purpose = no },
    expect = { outcome = "weigh", because = { "RF-2" } },
  },
  case "who told in time gets no fine" {
    given = { act = "fine", of_law = "participation", duty_to_inform_broken = no },
    expect = { outcome = "refuse", because = { "RF-3" } },
  },
  case "on purpose is what the Wmo asks before it asks anything back" {
    given = { act = "recovery", of_law = "wmo", withdrawn_for_wrong_data = yes, on_purpose = yes },
    expect = { outcome = "weigh", because = { "RF-4" } },
  },
  case "a mistake is no purpose" {
    given = { act = "recovery", of_law = "wmo", withdrawn_for_wrong_data = yes, on_purpose = no },
    expect = { outcome = "refuse", because = { "RF-5" } },
  },
  case "youth help has its own article, and a person" {
    given = { act = "recovery", of_law = "youth" },
    expect = { outcome = "weigh", because = { "RF-6" } },
  },
  case "where the duty to inform was broken the law itself asks it back" {
    given = { act = "recovery", of_law = "participation", duty_to_inform_broken = yes },
    expect = { outcome = "grant", because = { "RF-7" } },
  },
  case "after two years nobody looks back" {
    given = { act = "recovery", of_law = "participation", duty_to_inform_broken = no,
              years_ago = 2.1, could_have_known = yes },
    expect = { outcome = "refuse", because = { "RF-8" } },
  },
  case "within two years a person weighs" {
    given = { act = "recovery", of_law = "participation", duty_to_inform_broken = no,
              years_ago = 2, could_have_known = yes },
    expect = { outcome = "weigh", because = { "RF-9" } },
  },
  case "who could not know pays nothing back" {
    given = { act = "recovery", of_law = "participation", duty_to_inform_broken = no,
              years_ago = 1, could_have_known = no },
    expect = { outcome = "refuse", because = { "RF-10" } },
  },
  -- 002-54
  case "no investigation without a trigger" {
    given = { act = "investigation", trigger_recorded = no, legal_basis_recorded = yes },
    expect = { outcome = "refuse", because = { "RF-11" } },
  },
  -- 002-54
  case "no investigation without a law" {
    given = { act = "investigation", trigger_recorded = yes, legal_basis_recorded = no },
    expect = { outcome = "refuse", because = { "RF-11" } },
  },
  case "with both it may begin" {
    given = { act = "investigation", trigger_recorded = yes, legal_basis_recorded = yes },
    expect = { outcome = "grant", because = { "RF-12" } },
  },
  case "nobody comes in without a yes" {
    given = { act = "house_visit", resident_agrees_to_visit = no, trigger_recorded = yes },
    expect = { outcome = "refuse", because = { "RF-13" } },
  },
  case "with a yes somebody may come in" {
    given = { act = "house_visit", resident_agrees_to_visit = yes, trigger_recorded = yes },
    expect = { outcome = "grant", because = { "RF-14" } },
  },
  case "after ten years of paying a person looks" {
    given = { act = "waiver", years_of_paying = 10 },
    expect = { outcome = "weigh", because = { "RF-15" } },
  },
  case "nine years and eleven months are not ten" {
    given = { act = "waiver", years_of_paying = 9.9 },
    expect = { outcome = "refuse", because = { "RF-16" } },
  },
  case "who kept silent on purpose is fined, and only a person says how much" {
    given = { act = "fine", of_law = "participation", duty_to_inform_broken = yes,
              on_purpose = yes },
    expect = { outcome = "grant", because = { "RF-17" } },
  },
}
