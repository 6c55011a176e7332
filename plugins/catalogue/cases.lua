-- The name of a case is the promise it keeps.
return cases "catalogue" {
  -- 002-18
  case "what is there for everybody has no decision" {
    given = { block = "information_and_advice", wants_a_decision = yes },
    expect = { outcome = "refuse", because = { "CT-1" } },
  },
  -- 002-18
  case "a voucher is the one exception, once the access indicated it" {
    given = { block = "local_services_voucher", wants_a_decision = yes, indicated_by_access = yes },
    expect = { outcome = "weigh", because = { "CT-3" } },
  },
  -- 002-18
  case "a voucher that nobody indicated has none" {
    given = { block = "light_parenting_voucher", wants_a_decision = yes, indicated_by_access = no },
    expect = { outcome = "refuse", because = { "CT-2" } },
  },
  case "what the access does itself takes no decision" {
    given = { block = "intake", wants_a_decision = yes },
    expect = { outcome = "refuse", because = { "CT-4" } },
  },
  case "nor does the back office" {
    given = { block = "payroll", wants_a_decision = yes },
    expect = { outcome = "refuse", because = { "CT-4" } },
  },
  -- 002-38
  case "after the access nothing starts without a decision" {
    given = { block = "guidance", decision_taken = no, measure_of_court = no },
    expect = { outcome = "refuse", because = { "CT-5" } },
  },
  -- 002-38
  case "except what a court imposed" {
    given = { block = "youth_probation", decision_taken = no, measure_of_court = yes },
    expect = { outcome = "weigh", because = { "CT-6" } },
  },
  -- 002-38
  case "with its decision, help can begin" {
    given = { block = "guidance", decision_taken = yes, measure_of_court = no },
    expect = { outcome = "weigh", because = { "CT-7" } },
  },
  -- 002-12
  case "15 blocks stand before the access" {
    given = { block = "social_work", wants_a_decision = no, decision_taken = no,
              measure_of_court = no, blocks_expected = 15 },
    expect = { outcome = "weigh", because = {  } },
  },
  -- 002-12
  case "11 blocks stand in the access" {
    given = { block = "intake", wants_a_decision = yes, blocks_expected = 11 },
    expect = { outcome = "refuse", because = { "CT-4" } },
  },
  -- 002-12
  case "38 blocks stand after the access" {
    given = { block = "guidance", wants_a_decision = no, decision_taken = no,
              measure_of_court = no, blocks_expected = 38 },
    expect = { outcome = "refuse", because = { "CT-5" } },
  },
  -- 002-12
  case "13 blocks stand in the back office" {
    given = { block = "payroll", wants_a_decision = yes, blocks_expected = 13 },
    expect = { outcome = "refuse", because = { "CT-4" } },
  },
  -- 002-12
  case "one block too many is noticed" {
    given = { block = "social_work", wants_a_decision = no, blocks_expected = 16 },
    expect = { outcome = "weigh", because = { "CT-8" } },
  },
  case "a block that was not named is asked" {
    given = { wants_a_decision = yes, decision_taken = no, measure_of_court = no },
    expect = { outcome = "ask" },
  },

  case "clarification starts without a decision" {
    given = { block = "clarification", wants_a_decision = no },
    expect = { outcome = "grant", because = { "CT-9" } },
  },
  case "neighbourhood network starts without a decision" {
    given = { block = "neighbourhood_network", wants_a_decision = no },
    expect = { outcome = "grant", because = { "CT-10" } },
  },
  case "advice and communication starts without a decision" {
    given = { block = "advice_and_communication", wants_a_decision = no },
    expect = { outcome = "grant", because = { "CT-11" } },
  },
  case "intake starts without a decision" {
    given = { block = "intake", wants_a_decision = no },
    expect = { outcome = "grant", because = { "CT-12" } },
  },
  case "independent advice starts without a decision" {
    given = { block = "independent_advice", wants_a_decision = no },
    expect = { outcome = "grant", because = { "CT-13" } },
  },
  case "plan and decision starts without a decision" {
    given = { block = "plan_and_decision", wants_a_decision = no },
    expect = { outcome = "grant", because = { "CT-14" } },
  },
  case "minimum income policy starts without a decision" {
    given = { block = "minimum_income_policy", wants_a_decision = no },
    expect = { outcome = "grant", because = { "CT-15" } },
  },
  case "benefit administration starts without a decision" {
    given = { block = "benefit_administration", wants_a_decision = no },
    expect = { outcome = "grant", because = { "CT-16" } },
  },
  case "income support starts without a decision" {
    given = { block = "income_support", wants_a_decision = no },
    expect = { outcome = "grant", because = { "CT-17" } },
  },
  case "payroll starts without a decision" {
    given = { block = "payroll", wants_a_decision = no },
    expect = { outcome = "grant", because = { "CT-18" } },
  },
  case "financial administration starts without a decision" {
    given = { block = "financial_administration", wants_a_decision = no },
    expect = { outcome = "grant", because = { "CT-19" } },
  },
  case "client file starts without a decision" {
    given = { block = "client_file", wants_a_decision = no },
    expect = { outcome = "grant", because = { "CT-20" } },
  },
  case "directly employable starts without a decision" {
    given = { block = "directly_employable", wants_a_decision = no },
    expect = { outcome = "grant", because = { "CT-21" } },
  },
  case "steering information starts without a decision" {
    given = { block = "steering_information", wants_a_decision = no },
    expect = { outcome = "grant", because = { "CT-22" } },
  },
}
