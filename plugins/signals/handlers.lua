return handlers "signals" {
  -- What was started in a hurry is looked at in peace.
  on "provision_started" {
    about = "crisis_shelter",
    title = "Na de crisisopvang verder kijken",
    does  = {
      task { title = "Bekijk wat er na de crisisopvang nodig is", role = "consultant",
             within = days(2) },
    },
  },
  on "provision_started" {
    about = "urgent_report_intake",
    title = "Na de spoedmelding verder kijken",
    does  = {
      task { title = "Bekijk wat er na de spoedmelding nodig is", role = "consultant",
             within = days(2) },
    },
  },

  -- Others are bothered by what somebody does not want help for: one colleague takes it up.
  on "fact_recorded" {
    about = "nuisance",
    when  = all { holds "nuisance", holds "declined_before" },
    title = "Overlast na een eerdere weigering",
    does  = {
      task { title = "Zoek contact en bespreek de overlast", role = "contact_person",
             within = days(3) },
    },
  },
}
