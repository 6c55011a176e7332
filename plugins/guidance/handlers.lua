return handlers "guidance" {
  -- Who pays is a talk between offices. The resident does not notice it.
  on "fact_recorded" {
    about = "payer_disputed",
    when  = holds "payer_disputed",
    title = "Oneens over wie betaalt",
    does  = {
      task { title = "Los met het andere loket op wie betaalt", role = "team_lead",
             within = weeks(2) },
    },
  },

  -- The decision is not the end of contact.
  on "decision_granted" {
    about = "guidance",
    when  = if_set "contact_after_decision",
    title = "Na het besluit in contact blijven",
    does  = {
      remind { about = "next_contact", after = weeks(6), role = "contact_person",
               title = "Vraag hoe het gaat" },
    },
  },
}
