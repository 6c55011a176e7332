return letters "catalogue" {
  letter "grant" {
    title = "Wij gaan voor u aan de slag", when = "grant", template = "letters/grant.html",
  },
  letter "refuse" {
    title = "Hier is geen besluit voor", when = "refuse", template = "letters/refuse.html",
  },
}
