-- What the eight agree for every case. The instrument may still differ: a common language comes
-- first.
return policy "casework" {
  of      = "achterhoek",
  adopted = { by = "colleges", on = "2025-12-16",
              source = "Voorbeeld naar de regionale visie Achterhoek, 2017" },

  set "plan_form" {
    { "family_plan", from = "2026-01-01", source = "één gezin, één plan",
      because = "Eén gezin, één plan, één regisseur." },
  },

  set "unit_of_work" {
    { "family", from = "2026-01-01", source = "één gezin, één plan",
      because = "Wie met één lid van een gezin praat, praat over het hele gezin." },
  },

  set "plan_parts" {
    { { "results", "review_date" }, from = "2026-01-01", source = "zo licht en kort als kan",
      because = "Hulp duurt niet langer dan nodig; daarom kijken wij op een vaste dag opnieuw." },
  },

  set "result_codes" {
    { { "reached", "partly_reached", "not_reached", "no_longer_needed" }, from = "2026-01-01",
      source = "monitor",
      room    = one_of { { "reached", "partly_reached", "not_reached", "no_longer_needed" } },
      because = "Wie samen wil leren, telt op dezelfde manier." },
  },

  set "societal_goals" {
    { { "young_people", "feeling_well", "independent_living", "social_network", "participation" },
      from = "2026-01-01", source = "missie en vijf doelen",
      because = "Wat wij afspreken, draagt bij aan wat de regio wil bereiken." },
  },

  set "conversation_instrument" {
    { "positive_health", from = "2026-01-01", source = "positieve gezondheid",
      because = "Wij beginnen bij wat iemand kan en wil, niet bij wat er te krijgen is." },
  },
}
