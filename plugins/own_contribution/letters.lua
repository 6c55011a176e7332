-- One letter for each way a case can end. The shared blocks come from plugins/casework/letters.
return letters "own_contribution" {
  letter "grant" {
    title = "U betaalt geen eigen bijdrage", when = "grant", template = "letters/grant.html",
  },
  letter "refuse" {
    title = "U betaalt een eigen bijdrage", when = "refuse", template = "letters/refuse.html",
  },
  letter "refer" {
    title = "Wij geven uw vraag door", when = "refer", template = "letters/refer.html",
  },
}
