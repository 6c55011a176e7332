-- Who referred: the municipality has no say in it and does want to know.
return records "youth_help" {
  record "referral" {                          -- verwijzing, Jeugdwet art. 2.6 lid 1 sub e
    title    = "Verwijzing",
    of       = "case",
    keep     = years(20),
    only_one = yes,
    fields   = {
      field "referrer" {
        type = choice { "general_practitioner", "medical_specialist", "youth_doctor", "court",
                        "certified_institution" },
        title = "Wie verwees?", required = yes,
        titles = { general_practitioner = "Huisarts", medical_specialist = "Medisch specialist",
                   youth_doctor = "Jeugdarts", court = "Rechter",
                   certified_institution = "Gecertificeerde instelling" },
      },
      field "referred_on" { type = date_value, title = "Datum", required = yes },
      field "reference"   { type = text_value, title = "Zaaknummer van de rechtbank",
                            max_length = 40 },
    },
  },

  record "board_report" {                      -- verzoek tot onderzoek, Jeugdwet art. 2.4 lid 1
    title  = "Verzoek aan de Raad voor de Kinderbescherming",
    law    = "Jeugdwet art. 2.4 lid 1",
    of     = "case",
    act    = "report_to_child_protection_board",
    keep   = years(20),
    fields = {
      field "reported_on" { type = date_value, title = "Datum", required = yes },
      field "concern"     { type = text_value, title = "Welke zorgen zijn er?", required = yes },
      field "discussed_at_table" {
        type = yes_no, title = "Besproken aan de jeugdbeschermingstafel?", required = yes,
      },
    },
  },
}
