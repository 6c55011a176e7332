return plugin "youth_help" {                   -- jeugdhulp, Jeugdwet art. 2.3; four ways in, art. 2.6
  title    = "Jeugdhulp",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write", "tasks.write", "notices.write" },
  offers   = {
    "youth_help", "youth_guidance", "youth_short_stay", "youth_sheltered_living",
    "parenting_support", "referral_by_doctor", "referral_by_justice", "child_protection",
    "youth_probation",
  },
}
