return roles {
  of = "buch/bergen",
  organisation "bergen"       { title = "Gemeente Bergen (NH)",    kind = "municipality" },
  organisation "duinbuurt"    { title = "Welzijn Duinbuurt",       kind = "welfare" },
}
