return plugin "catalogue" {                    -- the building blocks that belong to no other task
  title    = "Catalogus van bouwstenen",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0" },
  needs    = { "clients.read", "letters.write" },
  offers   = {
    "clarification", "neighbourhood_network", "advice_and_communication", "intake",
    "independent_advice", "plan_and_decision", "minimum_income_policy", "benefit_administration",
    "income_support", "payroll", "financial_administration", "client_file", "directly_employable",
    "steering_information",
  },
}
