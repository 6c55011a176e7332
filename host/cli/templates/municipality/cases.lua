-- Promises: they hold today and after every change.
return cases "Voorbeeldstad" {
  case "nobody can touch the objection term" {
    plugin = "casework",
    try = set "objection_term" { { weeks(4), from = "2027-01-01" } },
    expect = { refused = "fixed by Awb art. 6:7" },
  },
  case "a contact line is written in words" {
    plugin = "casework",
    try = set "contact_line" { { yes, from = "2027-01-01" } },
    expect = { refused = "a text" },
  },
}
