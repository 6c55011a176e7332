-- A house is a house. The guidance comes from another cluster, on a line of its own: a case on the
-- same notification, with its own rules and its own decision.
return handlers "social_shelter" {
  on "decision_granted" {
    about = "supported_living",
    title = "Bij de woning hoort begeleiding",
    does  = {
      task { title = "Open op dezelfde melding een zaak begeleiding bij deze woning",
             role = "contact_person", within = days(2) },
    },
  },
  on "decision_granted" {
    about = "second_chance_housing",
    title = "Bij de woning hoort begeleiding",
    does  = {
      task { title = "Open op dezelfde melding een zaak begeleiding bij deze woning",
             role = "contact_person", within = days(2) },
    },
  },
}
