return handlers "case_direction" {
  on "decision_granted" {
    about = "case_direction",
    title = "Alle hulp aan één tafel",
    does  = {
      task { title = "Plan een overleg met iedereen die helpt, en met het gezin",
             role = "contact_person", within = weeks(2) },
    },
  },
}
