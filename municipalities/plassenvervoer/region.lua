-- A partnership for one cluster: transport around the lakes. It has no municipalities of its own; who
-- takes part is a guest, and keeps its own region for all else. Invented.
return region "plassenvervoer" {
  title  = "Vervoer rond de plassen",
  guests = { "sww/wijdemeren" },
}
