-- One letter for each way a case can end. The shared blocks come from plugins/casework/letters.
return letters "signals" {
  letter "grant" {
    title = "Wij gaan met uw melding aan de slag", when = "grant", template = "letters/grant.html",
  },
  letter "refuse" {
    title = "Wij doen nu niets met deze melding", when = "refuse", template = "letters/refuse.html",
  },
  letter "refer" {
    title = "Wij geven uw vraag door", when = "refer", template = "letters/refer.html",
  },
}
