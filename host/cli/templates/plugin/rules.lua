-- Rules advise; a mandated person decides. All rules are asked: refer outranks weigh, then ask, refuse,
-- grant; where no rule speaks, a person looks. What is unknown asks; it never refuses.
return rules "example_task" {
  rule "EX-1" {
    title   = "Woont in een andere gemeente",
    law     = "Wmo 2015 art. 2.3.5 lid 1 sub a",
    when    = fails "lives_here",
    gives   = refer "home_municipality",
    because = "U woont in een andere gemeente. Wij sturen uw vraag door en laten u weten naar wie.",
  },

  rule "EX-2" {                                -- every refusal is a rule with a reason
    title   = "Het lukt zonder hulp",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = fails "needs_help",
    gives   = refuse,
    because = "Het dagelijks leven lukt u zonder hulp van de gemeente.",
    may_be_lifted = yes,                       -- a municipality may put a rule of its own in its place
  },

  rule "EX-3" {
    title   = "Meer uren dan gewoonlijk",
    law     = "Wmo 2015 art. 2.3.5 lid 5",
    when    = above("hours_needed", setting "usual_hours"),
    gives   = weigh "grant",                   -- a person weighs it; the rule leans to a grant
    because = "U hebt meer hulp nodig dan gewoonlijk. Een medewerker kijkt precies wat bij u past.",
  },

  rule "EX-4" {
    title   = "Voorbeeldhulp",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = holds "needs_help",
    gives   = grant("example_help", { hours = fact_value "hours_needed" }),
    because = "Het dagelijks leven lukt u nu niet zonder hulp. Daarom krijgt u hulp.",
  },
}
