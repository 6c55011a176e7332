return roles {
  of = "sww/stichtse_vecht",
  organisation "stichtse_vecht" { title = "Gemeente Stichtse Vecht", kind = "municipality" },
}
