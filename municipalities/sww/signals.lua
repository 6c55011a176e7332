return policy "signals" {
  of      = "sww",
  adopted = { by = "colleges", on = "2014-12-16",
              source = "Voorbeeld naar het dienstverleningsmodel SWW, 2014" },

  set "outreach_without_request" {
    { yes, from = "2015-01-01", source = "bemoeizorg",
      because = "Soms vraagt iemand niets en is er toch hulp nodig." },
  },

  set "nomination" {
    { yes, from = "2015-01-01", source = "voordracht",
      because = "De buurt ziet vaak het eerst wie vastloopt." },
  },

  set "short_help_limit" {
    { 8, from = "2015-01-01", source = "mandaat frontlijn",
      room    = between(0, 10),
      because = "Acht uur is genoeg voor wat klein kan blijven." },
  },
}
