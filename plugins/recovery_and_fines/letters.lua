-- One letter for each way a case can end. The shared blocks come from plugins/casework/letters.
return letters "recovery_and_fines" {
  letter "grant" {
    title = "Ons besluit over wat u kreeg", when = "grant", template = "letters/grant.html",
  },
  letter "refuse" {
    title = "U hoeft niets terug te betalen", when = "refuse", template = "letters/refuse.html",
  },
  letter "refer" {
    title = "Wij geven uw vraag door", when = "refer", template = "letters/refer.html",
  },
}
