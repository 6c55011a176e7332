-- How the four BUCH municipalities work: one generalist, one plan over all of life, real choice.
return policy "casework" {
  of      = "buch",
  adopted = { by = "colleges", on = "2025-12-16",
              source = "Voorbeeld naar het raadsvoorstel Integrale toegang BUCH, mei 2014" },

  set "plan_form" {
    { "support_plan", from = "2026-01-01", source = "één plan",
      because = "De generalist maakt samen met de inwoner één ondersteuningsplan." },
  },

  set "plan_parts" {
    { { "results", "life_domains" }, from = "2026-01-01", source = "één plan",
      because = "Wie breed kijkt, hoeft niet twee keer te vragen." },
  },

  set "conversation_instrument" {
    { "life_domains", from = "2026-01-01", source = "brede vraagverheldering",
      because = "Het gesprek gaat over het hele leven, niet over één voorziening." },
  },

  set "consultation_before_tailored" {
    { yes, from = "2026-01-01", source = "rol van de gemeente",
      because = "De gemeente blijft poortwachter van wat niet vrij toegankelijk is." },
  },

  set "unit_of_work" {
    { "person", from = "2026-01-01", source = "één plan",
      because = "De inwoner met zijn vraag staat voorop; wie er meer nodig heeft, betrekt het huishouden." },
  },

  set "minimum_offers" {
    { 2, from = "2026-01-01", source = "keuzevrijheid",
      room    = at_least(2),                     -- a layer may narrow the room, never widen it
      because = "Wie maar één naam hoort, kiest niet." },
  },
}
