return handlers "youth_help" {
  on "fact_recorded" {
    about = "unsafe_now",
    when  = holds "unsafe_now",
    title = "Een kind is nu niet veilig",
    does  = {
      task { title = "Regel vandaag veiligheid voor het kind", role = "contact_person",
             within = days(0) },
      notify { title = "Een kind is nu niet veilig", role = "team_lead" },
    },
  },
}
