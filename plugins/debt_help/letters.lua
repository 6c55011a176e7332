-- One letter for each way a case can end. The shared blocks come from plugins/casework/letters.
return letters "debt_help" {
  letter "grant" {
    title = "Wij helpen u met uw schulden", when = "grant", template = "letters/grant.html",
  },
  letter "refuse" {
    title = "U krijgt geen schuldhulp van ons", when = "refuse", template = "letters/refuse.html",
  },
  letter "refer" {
    title = "Wij geven uw vraag door", when = "refer", template = "letters/refer.html",
  },
}
