-- A claim has an origin, an amount, instalments and what is left.
return records "recovery_and_fines" {
  record "claim" {                             -- vordering
    title    = "Vordering",
    of       = "client",
    law      = "Participatiewet art. 58",
    known_to = { "municipal_officer" },
    keep     = years(10),
    fields   = {
      field "origin" {
        type = choice { "recovery", "fine", "recourse" }, title = "Waar komt de vordering vandaan?",
        required = yes,
        titles = { recovery = "Terugvordering", fine = "Boete", recourse = "Verhaal" },
      },
      field "of_law" {
        type = choice { "wmo", "youth", "participation" }, title = "Wet", required = yes,
        titles = { wmo = "Wmo", youth = "Jeugdwet", participation = "Participatiewet" },
      },
      field "decided_on"  { type = date_value, title = "Datum van het besluit", required = yes },
      field "sum"         { type = amount, title = "Bedrag", required = yes, min = euros "0.01" },
      field "instalment"  { type = amount, title = "Bedrag per maand", min = euros "0" },
      field "instalments" { type = whole_number, title = "Aantal termijnen", min = 1, max = 600 },
      field "paid"        { type = amount, title = "Al betaald", required = yes, min = euros "0" },
      field "balance"     { type = amount, title = "Nog te betalen", required = yes,
                            min = euros "0" },
    },
  },

  record "investigation" {                     -- onderzoek: no trigger and no law, no investigation
    title    = "Onderzoek",
    of       = "client",
    law      = "Participatiewet art. 53a",
    known_to = { "municipal_officer" },
    keep     = years(10),
    fields   = {
      field "trigger" {
        type = choice { "signal", "file_matching", "check" }, title = "Aanleiding", required = yes,
        titles = { signal = "Signaal", file_matching = "Bestandsvergelijking",
                   check = "Vaste controle" },
      },
      field "legal_basis" { type = text_value, title = "Wet en artikel", required = yes,
                            max_length = 100 },
      field "started_on"  { type = date_value, title = "Begonnen op", required = yes },
      field "outcome"     { type = text_value, title = "Uitkomst", max_length = 1000 },
    },
  },
}
