-- Which block is meant, and what the model says of it. The table itself stands in blocks.lua.
local blocks = require "blocks"

local function block_named(name)
  for _, block in ipairs(blocks) do
    if block.name == name then return block end
  end
end

local function counted(phase)
  local count = 0
  for _, block in ipairs(blocks) do
    if block.phase == phase then count = count + 1 end
  end
  return count
end

return facts "catalogue" {
  fact "block" { "catalogue", "Om welke bouwsteen gaat het?",
    type = choice {
      "reporting_centre", "inquiry_after_report", "shelter_place", "urgent_report_intake",
      "care_and_nuisance_point", "crisis_shelter", "information_and_advice", "preventive_courses",
      "volunteer_and_carer_support", "client_support", "social_work", "voluntary_day_activities",
      "light_parenting_voucher", "psychological_help_voucher", "local_services_voucher",
      "clarification", "neighbourhood_network", "outreach", "advice_and_communication", "intake",
      "independent_advice", "plan_and_decision", "wage_value_diagnosis",
      "wage_value_reassessment", "referral_by_doctor", "referral_by_justice", "recovery",
      "minimum_income_policy", "benefit_administration", "income_support", "payroll",
      "financial_administration", "client_file", "fraud_investigation", "directly_employable",
      "enforcement", "complaint_handling", "fine", "steering_information",
      "work_like_day_activities", "sheltered_work", "wage_subsidy_without_growth",
      "wage_subsidy_with_growth", "short_trajectory", "self_employment_start",
      "job_seeker_without_benefit", "employer_acquisition", "employer_matching",
      "employer_arrangements", "social_return", "vacancy_service", "employer_advice",
      "employer_placement", "activation", "volunteer_work", "reciprocity_service",
      "social_acquisition", "social_arrangements", "social_placement", "debt_help",
      "assistive_device", "home_adaptation", "household_help", "youth_transport",
      "school_transport", "transport_to_day_activities", "collective_transport", "work_transport",
      "guidance", "day_activities", "short_stay", "addiction_care", "supported_living",
      "second_chance_housing", "youth_sheltered_living", "youth_probation", "child_protection",
    },
  },
  fact "wants_a_decision" { "client", "Wordt er om een besluit gevraagd?" },
  fact "indicated_by_access" {
    "municipality", "Stelde de toegang vast dat een bijdrage nodig is?",
  },
  fact "measure_of_court" { "court", "Legde de rechter dit op?" },
  fact "decision_taken" { "municipality", "Is er een besluit van de toegang?" },
  fact "blocks_expected" { "model", "Hoeveel bouwstenen heeft deze fase in het model?",
    type = whole_number, min = 0, max = 77,
  },

  derived "phase" {
    title = "Fase van de bouwsteen",
    type  = choice { "before_access", "in_access", "after_access", "administration" },
    from  = { "block" },
    value = function(facts) return block_named(facts.block).phase end,
  },
  derived "is_voucher" {
    title = "Een bijdrage voor een winkel of dienst in de buurt",
    from  = { "block" },
    value = function(facts) return block_named(facts.block).funding == "voucher" end,
  },
  derived "blocks_in_phase" {
    title = "Aantal bouwstenen in deze fase",
    type  = whole_number,
    from  = { "block" },
    value = function(facts) return counted(block_named(facts.block).phase) end,
  },
}
