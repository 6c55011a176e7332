-- One letter for each way a case can end. The shared blocks come from plugins/casework/letters.
return letters "prevention_programme" {
  letter "grant" {
    title = "U kunt meedoen", when = "grant", template = "letters/grant.html",
  },
  letter "refuse" {
    title = "Deze activiteit past niet in het programma", when = "refuse",
    template = "letters/refuse.html",
  },
  letter "refer" {
    title = "Wij geven uw vraag door", when = "refer", template = "letters/refer.html",
  },
}
