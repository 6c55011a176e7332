return plugin "participation" {                -- Participatiewet
  title    = "Werk en meedoen",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write" },
  offers   = {
    "short_trajectory", "wage_subsidy_with_growth", "wage_subsidy_without_growth", "sheltered_work",
    "work_like_day_activities", "self_employment_start", "job_seeker_without_benefit",
    "wage_value_diagnosis", "wage_value_reassessment", "employer_acquisition",
    "employer_matching", "employer_arrangements", "social_return", "vacancy_service",
    "employer_advice", "employer_placement", "activation", "volunteer_work",
    "reciprocity_service", "social_acquisition", "social_arrangements", "social_placement",
    "temporary_work_exemption",
  },
}
