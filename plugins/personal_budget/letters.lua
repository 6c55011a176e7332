-- One letter for each way a case can end. The shared blocks come from plugins/casework/letters.
return letters "personal_budget" {
  letter "grant" {
    title = "U krijgt een persoonsgebonden budget", when = "grant", template = "letters/grant.html",
  },
  letter "refuse" {
    title = "U krijgt geen persoonsgebonden budget", when = "refuse", template = "letters/refuse.html",
  },
  letter "refer" {
    title = "Wij geven uw vraag door", when = "refer", template = "letters/refer.html",
  },
}
