-- Own strength, then the people around, then what is there for all, then tailored help; light
-- before
-- heavy. Rules advise; a mandated person decides.
return rules "guidance" {
  rule "GU-1" {
    title   = "Woont in een andere gemeente",
    law     = "Wmo 2015 art. 2.3.5 lid 1 sub a",
    when    = fails "lives_here",
    gives   = refer "home_municipality",
    because = "U woont in een andere gemeente. Wij sturen uw vraag door en laten u weten naar wie.",
  },

  rule "GU-2" {
    title   = "Jonger dan 18",
    law     = "Jeugdwet art. 2.3",
    when    = all { holds "lives_here", below("age", 18) },
    gives   = refer "youth_help",
    because = "U bent nog geen 18. Dan helpt de jeugdhulp u. Wij brengen u daar zelf naartoe.",
  },

  rule "GU-3" {                                -- spoed
    title   = "Hulp die niet kan wachten",
    law     = "Wmo 2015 art. 2.3.3",
    when    = holds "cannot_wait",
    gives   = weigh "grant",
    because = "U hebt nu meteen hulp nodig. Wij regelen vandaag nog iets tijdelijks.",
  },

  rule "GU-4" {                                -- the law says "may" (kan), so a person weighs it
    title   = "Wlz gaat voor",
    law     = "Wmo 2015 art. 2.3.5 lid 6",
    when    = holds "long_term_care_right",
    gives   = weigh "refuse",
    because = "U hebt misschien recht op zorg uit de Wlz. Begeleiding hoort daar dan bij.",
  },
  rule "GU-5" {
    title   = "De zorgverzekering kan het oplossen",
    law     = "Wmo 2015 art. 2.3.5 lid 5",
    when    = holds "health_insurance_covers",
    gives   = weigh "refer",
    because = "Uw zorgverzekering kan u hiermee helpen. Wij zoeken met u uit hoe dat gaat.",
  },

  -- When need grows into the Wlz, somebody should not have to change the people who help.
  rule "GU-20" {
    title   = "Bij de eigen aanbieder in de Wlz",
    law     = "Wmo 2015 art. 2.3.5 lid 6",
    when    = all { known "provider_in_long_term_care", holds "long_term_care_right",
                    is("provider_in_long_term_care", "contracted") },
    gives   = weigh "refuse",
    because = "Uw aanbieder werkt ook met de Wlz. U kunt bij dezelfde mensen blijven.",
  },
  rule "GU-21" {
    title   = "De eigen aanbieder werkt niet met de Wlz",
    law     = "Wmo 2015 art. 2.3.5 lid 6",
    when    = all { known "provider_in_long_term_care", holds "long_term_care_right",
                    is("provider_in_long_term_care", "not_contracted") },
    gives   = weigh "grant",
    because =
      "Uw aanbieder heeft geen contract in de Wlz. Wij zoeken uit hoe u toch kunt blijven.",
  },
  rule "GU-22" {
    title   = "Onbekend of de eigen aanbieder met de Wlz werkt",
    law     = "Wmo 2015 art. 2.3.5 lid 6",
    when    = all { known "provider_in_long_term_care", holds "long_term_care_right",
                    is("provider_in_long_term_care", "unknown") },
    gives   = weigh "grant",
    because = "Wij weten nog niet of uw aanbieder met de Wlz werkt. Dat vragen wij voor u na.",
  },
  rule "GU-23" {                               -- a higher contribution is a barrier
    title   = "Nog niet verteld wat de Wlz kost",
    law     = "Wmo 2015 art. 2.3.2 lid 4 sub g",
    when    = all { known "told_about_contribution_change", holds "long_term_care_right",
                    fails "told_about_contribution_change" },
    gives   = weigh "grant",
    because = "In de Wlz betaalt u een andere eigen bijdrage. Dat rekenen wij eerst met u uit.",
  },
  rule "GU-24" {
    title   = "Na de crisis naar een andere aanbieder",
    law     = "Wmo 2015 art. 2.3.5 lid 5",
    when    = all { known "comes_from_crisis_help", holds "comes_from_crisis_help",
                    fails "same_provider_as_in_crisis" },
    gives   = weigh "grant",
    because = "U krijgt nieuwe mensen om u heen. Wij zorgen dat de oude en de nieuwe elkaar spreken.",
  },

  rule "GU-6" {                                -- eigen kracht
    title   = "Lukt op eigen kracht",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all { holds "own_strength_enough", holds "capable_of_direction" },
    gives   = refuse,
    because = "U kunt dit zelf, in uw eigen tempo. Wij kijken graag mee hoe u dat aanpakt.",
  },
  -- not everybody can steer their own life at all times
  rule "GU-7" {
    title   = "Zelf sturen lukt nu niet",
    law     = "Wmo 2015 art. 2.3.2 lid 4 sub a",
    when    = all { holds "own_strength_enough", fails "capable_of_direction" },
    gives   = weigh "grant",
    because = "Nu gaat het even niet op eigen kracht. Daarom slaan wij die vraag bij u over.",
  },

  rule "GU-8" {                                -- netwerk, mantelzorg
    title   = "Mensen om u heen helpen",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = holds "informal_help_stands",
    gives   = refuse,
    because = "Mensen om u heen willen u helpen en kunnen dat volhouden.",
    may_be_lifted = yes,
  },
  rule "GU-9" {                                -- neighbourly help is valued, not idealised
    title   = "De hulp van anderen staat nog niet vast",
    law     = "Wmo 2015 art. 2.3.2 lid 4 sub d",
    when    = all { holds "network_enough", fails "informal_help_stands" },
    gives   = weigh "grant",
    because =
      "Wij praten eerst met wie u wil helpen: wie is het, wil die het echt, en houdt die het vol?",
  },

  rule "GU-10" {                               -- algemene voorziening gaat voor
    title   = "De inloop is genoeg",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all {
      holds "needs_guidance",
      none { holds "own_strength_enough", holds "network_enough" },
      holds "general_provision_enough",
    },
    gives   = grant "walk_in_guidance",
    because = "De inloop in uw buurt helpt u verder. U kunt er zonder besluit terecht.",
  },

  rule "GU-11" {                               -- zo licht mogelijk
    title   = "Zwaarder dan nodig, zonder reden",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all { holds "lighter_form_fits", fails "reason_for_heavier_form" },
    gives   = weigh "grant",
    because = "Er is een lichtere vorm die misschien past. Wij schrijven op waarom wel of niet.",
  },
  rule "GU-12" {
    title   = "Meer uren dan gewoonlijk",
    law     = "Wmo 2015 art. 2.3.5 lid 5",
    when    = above("guidance_hours", setting "usual_guidance_hours"),
    gives   = weigh "grant",
    because = "U hebt meer begeleiding nodig dan gewoonlijk. Een medewerker kijkt wat bij u past.",
  },
  rule "GU-13" {
    title   = "Nog geen doel",
    law     = "Wmo 2015 art. 2.3.5 lid 4",
    when    = fails "goal_agreed",
    gives   = weigh "grant",
    because = "Wij spreken eerst met u af wat er beter moet gaan. Daarna kiezen wij de hulp.",
  },
  rule "GU-14" {
    title   = "Eerst zelf proberen",
    law     = "Wmo 2015 art. 2.3.2 lid 4 sub b",
    when    = all { if_set "own_solution_first", fails "own_solution_tried" },
    gives   = weigh "refuse",
    because = "Wij helpen u eerst om zelf iets te proberen. Daarna kijken wij samen verder.",
  },
  rule "GU-15" {
    title   = "Geen volgend gesprek",
    law     = "Wmo 2015 art. 2.3.9",
    when    = all { if_set "contact_after_decision", fails "next_contact_agreed" },
    gives   = weigh "grant",
    because = "Wij houden contact, ook na het besluit. Daarvoor spreken wij nog een dag af.",
  },

  rule "GU-16" {                               -- maatwerkvoorziening
    title   = "Begeleiding",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all {
      holds "needs_guidance",
      fails "addiction",
      none { holds "own_strength_enough", holds "network_enough",
             holds "general_provision_enough" },
    },
    gives   = grant("guidance", { hours = fact_value "guidance_hours" }),
    because = "Het lukt u niet zonder hulp, en om u heen kan niemand dit overnemen.",
    also    = { if_set("delivered_by_access", "Iemand uit ons eigen team komt bij u langs.") },
  },
  rule "GU-17" {
    title   = "Verslavingszorg",
    law     = "Wmo 2015 art. 2.3.5 lid 3",
    when    = all {
      holds "needs_guidance",
      holds "addiction",
      none { holds "own_strength_enough", holds "network_enough",
             holds "general_provision_enough" },
    },
    gives   = grant("addiction_care", { hours = fact_value "guidance_hours" }),
    because = "U wilt los van uw verslaving. Daar krijgt u begeleiding bij die dat vak kent.",
  },

  -- The way of judging is a municipality's own; what it asks for must be there first.
  rule "GU-18" {
    title   = "Eerst bij iemand thuis kijken",
    law     = "Wmo 2015 art. 2.3.2 lid 1",
    when    = all { set_is("way_of_judging", "conversation_and_home_visit"),
                    fails "home_visit_done" },
    gives   = weigh "grant",
    because = "Wij komen eerst bij u thuis kijken. Daarna besluiten wij.",
  },
  rule "GU-19" {                               -- and it is checked with care, Awb art. 3:9
    title   = "Eerst een onafhankelijk advies",
    law     = "Wmo 2015 art. 2.3.2 lid 1",
    when    = all { set_is("way_of_judging", "independent_advice"), fails "advice_received" },
    gives   = weigh "grant",
    because = "Wij vragen eerst iemand die er verstand van heeft. Daarna besluiten wij.",
  },
}
