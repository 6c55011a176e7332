return handlers "debt_help" {
  on "fact_recorded" {
    about = "home_or_power_at_risk",
    when  = holds "home_or_power_at_risk",
    title = "Huis, stroom, water of zorgverzekering in gevaar",
    does  = {
      task { title = "Bel vandaag met wie dreigt af te sluiten of uit te zetten",
             role = "contact_person", within = days(0) },
    },
  },
}
