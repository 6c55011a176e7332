-- The director sees how each kind of help is going.
return records "case_direction" {
  record "progress" {
    title  = "Voortgang",
    of     = "case",
    fields = {
      field "cluster" {
        type = choice { "support", "guidance_and_youth", "work", "participation", "housing",
                        "shelter" },
        title = "Soort hulp", required = yes,
        titles = { support = "Ondersteuning", guidance_and_youth = "Begeleiding en jeugd",
                   work = "Werk", participation = "Meedoen", housing = "Wonen",
                   shelter = "Opvang" },
      },
      field "looked_on" { type = date_value, title = "Datum", required = yes },
      field "state" {
        type = choice { "on_course", "needs_attention", "stuck" }, title = "Hoe staat het ervoor?",
        required = yes,
        titles = { on_course = "Op koers", needs_attention = "Vraagt aandacht", stuck = "Vast" },
      },
      field "note"      { type = text_value, title = "Toelichting" },
    },
  },
}
