return handlers "guidance" {
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
