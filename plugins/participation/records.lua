-- What this task keeps of its own.
return records "participation" {
  record "wage_value_diagnosis" {              -- diagnose loonwaarde: method, value and day, always
    title  = "Meting van de loonwaarde",
    of     = "case",
    law    = "Participatiewet art. 10d",
    keep   = years(10),
    fields = {
      field "method" {
        type = choice { "dariuz", "uwv", "vta", "other_recognised" }, title = "Methode",
        required = yes,
        titles = { dariuz = "Dariuz", uwv = "UWV", vta = "VTA",
                   other_recognised = "Andere erkende methode" },
      },
      field "value"       { type = whole_number, title = "Loonwaarde (procent)", required = yes,
                            min = 0, max = 100 },
      field "measured_on" { type = date_value, title = "Gemeten op", required = yes,
                            min = date "2015-01-01" },
      field "again"       { type = yes_no, title = "Is dit een nieuwe meting?", required = yes },
    },
  },
}
