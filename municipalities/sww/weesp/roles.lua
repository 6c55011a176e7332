return roles {
  of = "sww/weesp",
  organisation "weesp" { title = "Gemeente Weesp", kind = "municipality" },
}
