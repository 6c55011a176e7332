return roles {
  of = "buch/heiloo",
  organisation "heiloo"       { title = "Gemeente Heiloo",         kind = "municipality" },
  organisation "de_ommering"  { title = "Welzijn De Ommering",     kind = "welfare" },
}
