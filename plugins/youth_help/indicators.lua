return indicators "youth_help" {
  indicator "referrals" {                      -- agreements with doctors start with a number
    title  = "Jeugdhulp naar soort verwijzer",
    unit   = "verwijzingen",
    counts = "referral",
    per    = { "quarter", "referrer", "age_group" },
  },
  indicator "provisions" {
    title  = "Gestarte jeugdhulp",
    unit   = "voorzieningen",
    counts = "provisions",
    per    = { "quarter", "provision" },
  },
}
