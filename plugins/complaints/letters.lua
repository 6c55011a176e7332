-- One letter for each way a case can end. The shared blocks come from plugins/casework/letters.
return letters "complaints" {
  letter "grant" {
    title = "Wij behandelen uw klacht", when = "grant", template = "letters/grant.html",
  },
  letter "refuse" {
    title = "Wij behandelen uw klacht niet", when = "refuse", template = "letters/refuse.html",
  },
  letter "refer" {
    title = "Wij geven uw vraag door", when = "refer", template = "letters/refer.html",
  },
}
