-- One trusted worker: where that is agreed, a change is no small thing.
return handlers "casework" {
  on "contact_person_changed" {
    when  = if_set "one_trusted_worker",
    title = "De vaste medewerker verandert",
    does  = {
      notify { title = "De vaste medewerker van een inwoner verandert", role = "team_lead" },
      task { title = "Maak kennis, het liefst samen met wie er eerst kwam", role = "contact_person",
             within = weeks(2) },
    },
  },
}
