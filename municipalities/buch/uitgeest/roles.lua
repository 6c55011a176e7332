return roles {
  of = "buch/uitgeest",
  organisation "uitgeest"     { title = "Gemeente Uitgeest",       kind = "municipality" },
  organisation "de_steiger"   { title = "Welzijn De Steiger",      kind = "welfare" },
}
