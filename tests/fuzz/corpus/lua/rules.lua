-- Rules advise; a mandated person decides. All rules are asked: refer outranks weigh, then ask,
-- refuse, grant; where no rule speaks, a person looks. Each outcome brings its reason (motivering,
-- Awb 3:46).
return rules "household_help" {
  rule "HH-1" {                                -- ingezetene; Awb 2:3 asks us to pass it on
    title   = "Woont in een andere gemeente",
    law     = "Wmo 2015 art. 2.3.5 lid 1 sub a",
    when    = fails "lives_here",
    gives   = refer "home_municipality",
    because = "U woont in een andere gemeente. Wij sturen uw vraag door en laten u weten naar wie.",
  },

  rule "HH-2" {                                -- spoed
    title   = "Hulp die niet kan wachten",
    law     = "Wmo 2015 art. 2.3.3",
    when    = holds "cannot_wait",
    gives   = weigh "grant",
    because =
      "U hebt nu meteen hulp nodig. Wij kijken vandaag nog of er tijdelijke hulp kan komen.",
  },

  rule "HH-3" {                                -- the law says "may" (kan), so a person weighs it
    title   = "Wlz gaat voor",
    law     = "Wmo 2015 art. 2.3.5 lid 6",
    when    = holds "long_term_care_right",
    gives   = weigh "refuse",
    because =
      "U hebt misschien recht op zorg uit de Wet langdurige zorg. Hulp in huis hoort daar dan bij.",
  },

  rule "HH-4" {                                -- eigen kracht
    title   = "Lukt op eigen kracht",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = holds "copes_alone",
    gives   = refuse,
    because = "U kunt uw huishouden zelf doen, met een hulpmiddel of in uw eigen tempo.",
  },

  rule "HH-5" {                                -- gebruikelijke hulp
    title   = "Een huisgenoot kan het doen",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = holds "housemate_can_help",
    gives   = refuse,
    because =
      "Iemand met wie u samenwoont, kan het overnemen. Dat is gewoon als u samen een huis deelt.",
  },

  rule "HH-6" {                                -- mantelzorg, netwerk: given, never owed
    title   = "Mensen om u heen helpen",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = holds "network_can_help",
    gives   = refuse,
    because = "Mensen om u heen willen u helpen en kunnen dat volhouden.",
    may_be_lifted = yes,
  },

  rule "HH-7" {                                -- ondersteuning van de mantelzorger
    title   = "Het wordt de mantelzorger te veel",
    law     = "Wmo 2015 art. 2.3.2 lid 4 sub d",
    when    = holds "carer_overloaded",
    gives   = weigh "grant",
    because =
      "Wie voor u zorgt, heeft het zwaar. Wij zoeken samen naar hulp die ook die mens lucht geeft.",
  },

  rule "HH-8" {                                -- algemene voorziening gaat voor
    title   = "De schoonmaakondersteuning is genoeg",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all {
      holds "limited",
      none { holds "copes_alone", holds "housemate_can_help", holds "network_can_help" },
      holds "cleaning_support_is_enough",
    },
    gives   = grant "cleaning_support",
    because =
      "De schoonmaakondersteuning in uw buurt lost het op. U kunt er zonder besluit terecht.",
    also    = { if_set("laundry_service", "Ook de wasservice staat voor u klaar.") },
  },

  rule "HH-9" {                                -- maatwerkvoorziening
    title   = "Hulp bij het huishouden",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all {
      holds "limited",
      none { holds "copes_alone", holds "housemate_can_help", holds "network_can_help",
             holds "cleaning_support_is_enough" },
    },
    gives   = grant("household_help", { hours = fact_value "hours_needed" }),
    because =
      "Het huishouden lukt u niet zelf, en niemand om u heen kan het doen. Daarom krijgt u hulp.",
    also    = { if_set("laundry_service", "Uw was kan mee met de wasservice.") },
  },

  -- The escape hatch: a yardstick with exceptions is said more plainly by a function than by words.
  -- It sees the facts and settings it names, and nothing else.
  rule "HH-10" {
    title   = "Meer uren dan gewoonlijk",
    law     = "Wmo 2015 art. 2.3.5 lid 5",
    reads   = { "hours_needed", "floor_area", "children_under_12" },
    uses    = { "usual_hours", "large_home", "hours_for_large_home", "hours_per_child" },
    when    = function(facts, settings)
      local usual = settings.usual_hours + facts.children_under_12 * settings.hours_per_child
      if facts.floor_area >= settings.large_home then
        usual = usual + settings.hours_for_large_home
      end
      return facts.hours_needed > usual
    end,
    gives   = weigh "grant",
    because =
      "U hebt meer hulp nodig dan gewoonlijk. Een medewerker kijkt precies wat bij u past.",
  },
}
