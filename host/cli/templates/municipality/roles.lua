-- Organisations of this municipality. Roles and mandates come from the region; they may be made stricter here.
return roles {
  of = "example_region/example_town",
  organisation "example_town"     { title = "Gemeente Voorbeeldstad", kind = "municipality" },
  organisation "example_provider" { title = "Voorbeeld Thuishulp",    kind = "care_provider" },
}
