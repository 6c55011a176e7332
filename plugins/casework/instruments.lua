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
    topic "housing"    { "Hoe woont u, en lukt het u om uw huis op orde te houden?",    covers = "needs" },
    topic "health"     { "Hoe gaat het met uw gezondheid?",                             covers = "needs" },
    topic "mind"       { "Hoe voelt u zich, en waar krijgt u energie van?",             covers = "needs" },
    topic "self_care"  { "Wat lukt u zelf, van opstaan tot naar bed gaan?",             covers = "own_strength" },
    topic "home_life"  { "Wie wonen er bij u, en wie doet wat in huis?",                covers = "own_strength" },
    topic "people"     { "Welke mensen staan om u heen, en wat doen zij voor u?",       covers = "network" },
    topic "carer"      { "Wie zorgt er voor u, en houdt die dat vol?",                  covers = "informal_carer" },
    topic "taking_part" { "Waar doet u aan mee: buurt, vereniging, vrijwilligerswerk?", covers = "general_provisions" },
    topic "day_and_work" { "Hoe ziet uw dag eruit: werk, school of iets anders?",       covers = "cooperation" },
    topic "other_help" { "Krijgt u al hulp, bijvoorbeeld van de wijkverpleging?",       covers = "cooperation" },
    topic "money"      { "Komt u rond, en weet u wat u zelf moet betalen?",             covers = "contribution" },
  },

  -- The kitchen-table conversation (keukentafelgesprek): starts at the result the resident wants.
  instrument "kitchen_table" {
    title = "Keukentafelgesprek: wat wilt u bereiken?",
    topic "result"     { "Wat moet er over een half jaar beter gaan?",                  covers = "needs" },
    topic "myself"     { "Wat kunt u daar zelf aan doen?",                              covers = "own_strength" },
    topic "around_me"  { "Wie in uw omgeving kan daarbij helpen?",                      covers = "network" },
    topic "my_carer"   { "Wat heeft de mens nodig die nu voor u zorgt?",                covers = "informal_carer" },
    topic "nearby"     { "Wat is er in het dorp dat u kan helpen?",                     covers = "general_provisions" },
    topic "others"     { "Met welke hulpverleners moeten wij afspraken maken?",         covers = "cooperation" },
    topic "costs"      { "Weet u wat u zelf moet betalen?",                             covers = "contribution" },
  },
}
