-- One letter for each way a case can end. The shared blocks come from plugins/casework/letters.
return letters "contracts" {
  letter "grant" {
    title = "Uw contract", when = "grant", template = "letters/grant.html",
  },
  letter "refuse" {
    title = "Er komt geen contract", when = "refuse", template = "letters/refuse.html",
  },
  letter "refer" {
    title = "Wij geven uw vraag door", when = "refer", template = "letters/refer.html",
  },
}
