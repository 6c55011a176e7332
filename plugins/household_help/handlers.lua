-- When this happens, that is to be done. What is to be done is data: the host checks it, does it
-- once, and writes a line in the journal that names this file.
return handlers "household_help" {
  -- The law lets a resident apply when the investigation takes too long; so they hear it.
  on "step_overdue" {                          -- Wmo 2015 art. 2.3.2 lid 9
    about = "investigation",
    title = "Het onderzoek duurt te lang",
    does  = {
      letter { letter = "delayed" },           -- a draft; a person sends it
      task { title = "Vertel de cliënt waarom het onderzoek langer duurt", role = "contact_person",
             within = days(3) },
    },
  },

  -- Help that does not fit is found early by asking, not at the next review.
  on "provision_started" {
    about = "household_help",
    title = "Na zes weken vragen hoe de hulp bevalt",
    does  = {
      remind { about = "first_weeks", after = weeks(6), role = "contact_person",
               title = "Vraag hoe de hulp in huis bevalt" },
    },
  },

  -- Who cares for somebody day and night is asked about first.
  on "fact_recorded" {
    about = "carer_overloaded",
    when  = holds "carer_overloaded",
    title = "De mantelzorger redt het niet",
    does  = {
      task { title = "Bespreek met de mantelzorger wat verlichting geeft", role = "consultant",
             within = days(5) },
    },
  },
}
