return rules "personal_budget" {
  rule "PB-1" {
    title   = "Eerst weten wat nodig is",
    law     = "Wmo 2015 art. 2.3.6 lid 1",
    when    = fails "need_is_established",
    gives   = weigh,
    because = "Wij kijken eerst welke hulp u nodig hebt. Daarna kiest u hoe u die krijgt.",
  },
  rule "PB-2" {
    title   = "De keuze is nog niet uitgelegd",
    law     = "Wmo 2015 art. 2.3.2 lid 6",
    when    = fails "consequences_explained",
    gives   = weigh,
    because = "Wij leggen u eerst uit wat een pgb betekent, met wat u zelf moet doen.",
  },

  -- Three conditions, together.
  rule "PB-3" {
    title   = "De taken zijn te zwaar",
    law     = "Wmo 2015 art. 2.3.6 lid 2 sub a",
    when    = fails "able",
    gives   = refuse,
    because =
      "Bij een pgb moet u veel zelf regelen. Dat lukt nu niet, ook niet met iemand namens u.",
  },
  rule "PB-4" {
    title   = "Waarom een pgb, is niet duidelijk",
    law     = "Wmo 2015 art. 2.3.6 lid 2 sub b",
    when    = fails "motivated",
    gives   = refuse,
    because = "U hebt niet verteld waarom u zelf hulp wilt inkopen. Dat is wel nodig.",
  },
  rule "PB-5" {
    title   = "De hulp is niet goed genoeg",
    law     = "Wmo 2015 art. 2.3.6 lid 2 sub c",
    when    = fails "quality_safe",
    gives   = refuse,
    because = "Wij zijn er niet zeker van dat deze hulp veilig en goed is.",
  },

  rule "PB-6" {
    title   = "Wie helpt, beheert ook het geld",
    law     = "Wmo 2015 art. 2.3.6 lid 2 sub a",
    when    = holds "representative_is_provider",
    gives   = weigh "refuse",
    because = "Wie uw geld beheert, geeft u ook de hulp. Wij praten met u over iemand anders.",
  },
  rule "PB-7" {
    title   = "Het netwerk wordt hier niet betaald",
    law     = "Wmo 2015 art. 2.3.6 lid 4",
    when    = all { holds "from_network", set_is("network_allowed", no) },
    gives   = refuse,
    because = "Mensen uit uw eigen omgeving betalen wij niet. Hulp die u koopt, wel.",
  },
  rule "PB-8" {                                -- only the part that is dearer
    title   = "Duurder dan het hoogste tarief",
    law     = "Wmo 2015 art. 2.3.6 lid 5",
    when    = above("asked_rate", fact_value "highest_rate"),
    gives   = weigh "grant",
    because = "Deze hulp kost meer dan ons hoogste tarief. Het deel daarboven betaalt u zelf.",
  },
  rule "PB-9" {                                -- the law says "may" (kan), so a person weighs it
    title   = "Een eerder pgb is ingetrokken",
    law     = "Wmo 2015 art. 2.3.6 lid 5",
    when    = holds "withdrawn_before",
    gives   = weigh "refuse",
    because = "Een eerder pgb ging mis. Wij bekijken samen of het nu wel kan.",
  },
  rule "PB-10" {
    title   = "Niet dubbel",
    law     = "Wmo 2015 art. 2.3.6 lid 1",
    when    = holds "gets_it_in_kind",
    gives   = refuse,
    because = "U krijgt deze hulp al van een organisatie. U kiest het een of het ander.",
  },
  rule "PB-11" {
    title   = "Persoonsgebonden budget",
    law     = "Wmo 2015 art. 2.3.6 lid 1",
    when    = all {
      holds "need_is_established", holds "client_wants_budget", holds "able", holds "motivated",
      holds "quality_safe", fails "gets_it_in_kind",
      none { all { holds "from_network", set_is("network_allowed", no) } },
    },
    gives   = grant("personal_budget", { hours = fact_value "hours_in_week" }),
    because = "U wilt en kunt zelf uw hulp regelen, en de hulp is goed.",
  },
}
