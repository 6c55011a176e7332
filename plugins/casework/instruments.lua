-- Two ways to hold the first conversation. A municipality picks one (conversation_instrument); both
-- reach the same common minimum, the seven topics that the law wants looked into (Wmo 2015 art. 2.3.2
-- lid 4, a to g). So a case can move between municipalities and lose nothing.
return instruments "casework" {
  common_minimum = {
    "needs", "own_strength", "network", "informal_carer", "general_provisions", "cooperation",
    "contribution",
  },

  -- The broad conversation (brede gesprek): every part of life comes by, also where nothing is wrong.
  instrument "life_domains" {
    title = "Breed gesprek over de leefdomeinen",
    every_topic = yes,                         -- skipping a topic is allowed, with a mark that says so
    domain "housing"    { asks = "Hoe woont u, en lukt het u om uw huis op orde te houden?",    covers = "needs" },
    domain "health"     { asks = "Hoe gaat het met uw gezondheid?",                             covers = "needs" },
    domain "mind"       { asks = "Hoe voelt u zich, en waar krijgt u energie van?",             covers = "needs" },
    domain "self_care"  { asks = "Wat lukt u zelf, van opstaan tot naar bed gaan?",             covers = "own_strength" },
    domain "home_life"  { asks = "Wie wonen er bij u, en wie doet wat in huis?",                covers = "own_strength" },
    domain "people"     { asks = "Welke mensen staan om u heen, en wat doen zij voor u?",       covers = "network" },
    domain "carer"      { asks = "Wie zorgt er voor u, en houdt die dat vol?",                  covers = "informal_carer" },
    domain "taking_part" { asks = "Waar doet u aan mee: buurt, vereniging, vrijwilligerswerk?", covers = "general_provisions" },
    domain "day_and_work" { asks = "Hoe ziet uw dag eruit: werk, school of iets anders?",       covers = "cooperation" },
    domain "other_help" { asks = "Krijgt u al hulp, bijvoorbeeld van de wijkverpleging?",       covers = "cooperation" },
    domain "money"      { asks = "Komt u rond, en weet u wat u zelf moet betalen?",             covers = "contribution" },
  },

  -- The kitchen-table conversation (keukentafelgesprek): starts at the result the resident wants.
  instrument "kitchen_table" {
    title = "Keukentafelgesprek: wat wilt u bereiken?",
    domain "result"     { asks = "Wat moet er over een half jaar beter gaan?",                  covers = "needs" },
    domain "myself"     { asks = "Wat kunt u daar zelf aan doen?",                              covers = "own_strength" },
    domain "around_me"  { asks = "Wie in uw omgeving kan daarbij helpen?",                      covers = "network" },
    domain "my_carer"   { asks = "Wat heeft de mens nodig die nu voor u zorgt?",                covers = "informal_carer" },
    domain "nearby"     { asks = "Wat is er in het dorp dat u kan helpen?",                     covers = "general_provisions" },
    domain "others"     { asks = "Met welke hulpverleners moeten wij afspraken maken?",         covers = "cooperation" },
    domain "costs"      { asks = "Weet u wat u zelf moet betalen?",                             covers = "contribution" },
  },
}
