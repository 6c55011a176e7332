-- What residents say about us, also when they do not complain.
return records "complaints" {
  record "survey_result" {                     -- cliëntervaringsonderzoek: a period, no people
    title  = "Uitkomst van het cliëntervaringsonderzoek",
    of     = "municipality",
    law    = "Wmo 2015 art. 2.5.1",
    fields = {
      field "year"        { type = whole_number, title = "Jaar", required = yes, min = 2015,
                            max = 2100 },
      field "of_law" {
        type = choice { "wmo", "youth", "participation" }, title = "Wet", required = yes,
        titles = { wmo = "Wmo", youth = "Jeugdwet", participation = "Participatiewet" },
      },
      field "questions"   { type = text_value, title = "Vragenlijst", required = yes,
                            max_length = 120 },
      field "respondents" { type = whole_number, title = "Aantal antwoorden", required = yes,
                            min = 5, max = 100000 },
      field "grade"       { type = number, title = "Gemiddeld cijfer", required = yes, min = 1,
                            max = 10 },
      field "published_on" { type = date_value, title = "Gepubliceerd op" },
    },
  },

  -- about a product and who gives it, not about a person
  record "feedback" {
    title  = "Terugkoppeling over hulp",
    of     = "municipality",
    fields = {
      field "provision" { type = text_value, title = "Soort hulp", required = yes,
                          max_length = 120 },
      field "provider"  { type = text_value, title = "Organisatie", required = yes,
                          max_length = 120 },
      field "given_by" {
        type = choice { "resident", "worker", "provider" }, title = "Van wie?", required = yes,
        titles = { resident = "Inwoner", worker = "Medewerker", provider = "Organisatie" },
      },
      field "says"      { type = text_value, title = "Wat gaat goed, wat kan beter?",
                          required = yes },
    },
  },
}
