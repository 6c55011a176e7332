return roles {
  of = "buch/bergen",
  organisation "bergen"       { title = "Gemeente Bergen (NH)",    kind = "municipality" },
  organisation "duinbuurt"    { title = "Welzijn Duinbuurt",       kind = "welfare" },
  organisation "duinroos"     { title = "Thuishulp Duinroos",      kind = "care_provider", agb = "42420014" },
}
