-- Two ways to hold the first conversation. A municipality picks one (conversation_instrument); both
-- reach the same common minimum, the seven topics that the law wants looked into (Wmo 2015 art.
-- 2.3.2 lid 4, a to g). So a case can move between municipalities and lose nothing.
return instruments "casework" {
  common_minimum = {
    "needs", "own_strength", "network", "informal_carer", "general_provisions", "cooperation",
    "contribution",
  },

  -- The broad conversation (brede gesprek): every part of life comes by, also what goes well.
  instrument "life_domains" {
    title = "Breed gesprek over de leefdomeinen",
    every_topic = yes,                         -- a topic that is skipped carries a mark
    domain "housing" { covers = "needs",
      asks = "Hoe woont u, en lukt het u om uw huis op orde te houden?" },
    domain "health" { covers = "needs",
      asks = "Hoe gaat het met uw gezondheid?" },
    domain "mind" { covers = "needs",
      asks = "Hoe voelt u zich, en waar krijgt u energie van?" },
    domain "self_care" { covers = "own_strength",
      asks = "Wat lukt u zelf, van opstaan tot naar bed gaan?" },
    domain "home_life" { covers = "own_strength",
      asks = "Wie wonen er bij u, en wie doet wat in huis?" },
    domain "people" { covers = "network",
      asks = "Welke mensen staan om u heen, en wat doen zij voor u?" },
    domain "carer" { covers = "informal_carer",
      asks = "Wie zorgt er voor u, en houdt die dat vol?" },
    domain "taking_part" { covers = "general_provisions",
      asks = "Waar doet u aan mee: buurt, vereniging, vrijwilligerswerk?" },
    domain "day_and_work" { covers = "cooperation",
      asks = "Hoe ziet uw dag eruit: werk, school of iets anders?" },
    domain "other_help" { covers = "cooperation",
      asks = "Krijgt u al hulp, bijvoorbeeld van de wijkverpleging?" },
    domain "money" { covers = "contribution",
      asks = "Komt u rond, en weet u wat u zelf moet betalen?" },
  },

  -- The kitchen-table conversation (keukentafelgesprek): starts at the result the resident wants.
  instrument "kitchen_table" {
    title = "Keukentafelgesprek: wat wilt u bereiken?",
    domain "result" { covers = "needs",
      asks = "Wat moet er over een half jaar beter gaan?" },
    domain "myself" { covers = "own_strength",
      asks = "Wat kunt u daar zelf aan doen?" },
    domain "around_me" { covers = "network",
      asks = "Wie in uw omgeving kan daarbij helpen?" },
    domain "my_carer" { covers = "informal_carer",
      asks = "Wat heeft de mens nodig die nu voor u zorgt?" },
    domain "nearby" { covers = "general_provisions",
      asks = "Wat is er in het dorp dat u kan helpen?" },
    domain "others" { covers = "cooperation",
      asks = "Met welke hulpverleners moeten wij afspraken maken?" },
    domain "costs" { covers = "contribution",
      asks = "Weet u wat u zelf moet betalen?" },
  },
}
