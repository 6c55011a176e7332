return letters "sheltered_housing" {
  letter "grant"  { title = "U krijgt een plek in beschermd wonen",  when = "grant",
                    template = "letters/grant.html" },
  letter "refuse" { title = "U krijgt geen plek in beschermd wonen", when = "refuse",
                    template = "letters/refuse.html" },
  letter "refer"  { title = "Wij dragen uw vraag over",              when = "refer",
                    template = "letters/refer.html" },
}
