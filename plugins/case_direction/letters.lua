-- One letter for each way a case can end. The shared blocks come from plugins/casework/letters.
return letters "case_direction" {
  letter "grant" {
    title = "U krijgt één regisseur", when = "grant", template = "letters/grant.html",
  },
  letter "refuse" {
    title = "U krijgt geen aparte regisseur", when = "refuse", template = "letters/refuse.html",
  },
  letter "refer" {
    title = "Wij geven uw vraag door", when = "refer", template = "letters/refer.html",
  },
}
