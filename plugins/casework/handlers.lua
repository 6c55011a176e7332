-- What happens in every task, whatever it is about.
return handlers "casework" {
  -- One trusted worker: where that is agreed, a change is no small thing.
  on "contact_person_changed" {
    when  = if_set "one_trusted_worker",
    title = "De vaste medewerker verandert",
    does  = {
      notify { title = "De vaste medewerker van een inwoner verandert", role = "team_lead" },
      task { title = "Maak kennis, het liefst samen met wie er eerst kwam", role = "contact_person",
             within = weeks(2) },
    },
  },

  -- A municipality that set whose the back office is gives it its work.
  on "decision_granted" {
    when  = none { set_is("back_office_organisation", "") },
    title = "De backoffice verwerkt het besluit",
    does  = {
      task { title = "Verwerk het besluit: toewijzing en administratie",
             role = setting "back_office_role", within = days(5) },
    },
  },
}
