-- A full day among people, as ordinary as it can be.
return rules "day_activities" {
  rule "DA-1" {
    title   = "Woont in een andere gemeente",
    law     = "Wmo 2015 art. 2.3.5 lid 1 sub a",
    when    = fails "lives_here",
    gives   = refer "home_municipality",
    because = "U woont in een andere gemeente. Wij sturen uw vraag door en laten u weten naar wie.",
  },
  rule "DA-2" {
    title   = "Wlz gaat voor",
    law     = "Wmo 2015 art. 2.3.5 lid 6",
    when    = holds "long_term_care_right",
    gives   = weigh "refuse",
    because = "U hebt misschien recht op zorg uit de Wlz. Dagbesteding hoort daar dan bij.",
  },
  rule "DA-3" {
    title   = "Werk kan ook",
    law     = "Wmo 2015 art. 2.3.5 lid 5",
    when    = holds "can_work",
    gives   = weigh "refer",
    because = "Misschien past werk beter bij u. Wij kijken daar eerst samen naar.",
  },
  rule "DA-4" {
    title   = "Lukt op eigen kracht",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all { holds "fills_own_day", fails "carer_needs_rest" },
    gives   = refuse,
    because = "U weet uw dagen zelf goed te vullen.",
  },
  rule "DA-5" {                                -- respijt for the carer
    title   = "De mantelzorger heeft rust nodig",
    law     = "Wmo 2015 art. 2.3.2 lid 4 sub d",
    when    = all { holds "fills_own_day", holds "carer_needs_rest" },
    gives   = weigh "grant",
    because = "Wie voor u zorgt, moet op adem kunnen komen. Een paar dagdelen per week kan helpen.",
  },
  rule "DA-6" {
    title   = "Een groep in de buurt is genoeg",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all { holds "day_is_empty", fails "fills_own_day", holds "open_group_enough",
                    if_set "open_groups" },
    gives   = grant "voluntary_day_activities",
    because =
      "In uw buurt is een groep waar u zo kunt aanschuiven. Daar is geen besluit voor nodig.",
  },
  rule "DA-7" {                                -- inclusief: a special setting asks for a reason
    title   = "Het kan ook op een gewone plek",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all { holds "regular_place_possible", fails "reason_for_special_place" },
    gives   = weigh "grant",
    because = "Misschien is er een gewone plek waar u welkom bent. Wij zoeken daar eerst naar.",
  },
  rule "DA-8" {
    title   = "Meer dagdelen dan gewoonlijk",
    law     = "Wmo 2015 art. 2.3.5 lid 5",
    when    = above("half_days_needed", setting "usual_half_days"),
    gives   = weigh "grant",
    because = "U hebt meer dagdelen nodig dan gewoonlijk. Een medewerker kijkt wat bij u past.",
  },
  rule "DA-9" {
    title   = "Dagbesteding",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all {
      holds "day_is_empty",
      fails "fills_own_day",
      none { all { holds "open_group_enough", if_set "open_groups" } },
    },
    gives   = grant("day_activities", { half_days = fact_value "half_days_needed" }),
    because = "U mist een dag met structuur en mensen, en dat lukt u niet zonder hulp.",
  },
}
