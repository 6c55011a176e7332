return roles {
  of = "sww/wijdemeren",
  organisation "wijdemeren" { title = "Gemeente Wijdemeren", kind = "municipality" },
}
