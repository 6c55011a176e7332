-- One letter for each way a case can end. The shared blocks come from plugins/casework/letters.
return letters "household_help" {
  letter "grant"  { title = "U krijgt hulp bij het huishouden",              when = "grant",
                    template = "letters/grant.html" },
  letter "refuse" { title = "U krijgt geen hulp bij het huishouden van ons", when = "refuse",
                    template = "letters/refuse.html" },
  letter "refer"  { title = "Wij sturen uw vraag door",                      when = "refer",
                    template = "letters/refer.html" },

  -- Written by a handler (handlers.lua) when the investigation takes too long.
  letter "delayed" { title = "Ons onderzoek duurt langer", template = "letters/delayed.html" },
}
