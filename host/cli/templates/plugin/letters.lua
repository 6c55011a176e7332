-- A letter per outcome. Templates are text with {{names}} and blocks {{> closing}}; they hold no logic.
return letters "example_task" {
  letter "grant"  { title = "U krijgt voorbeeldhulp",      when = "grant",  template = "letters/grant.html" },
  letter "refuse" { title = "U krijgt geen voorbeeldhulp", when = "refuse", template = "letters/refuse.html" },
}
