-- Five ways to hold the first conversation. A municipality picks one (conversation_instrument); all
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

  -- Positive health (positieve gezondheid, Huber): six dimensions, often drawn as a spider web. The
  -- names are those of the Achterhoek paper; Huber calls the first lichaamsfuncties and the fourth
  -- meedoen. What the law asks beside the six stands below them.
  instrument "positive_health" {
    title = "Positieve gezondheid: zes kanten van het leven",
    every_topic = yes,
    scored = yes,                              -- the marks that the spider web is drawn of
    domain "physical_functioning" { covers = "needs",          -- lichamelijk functioneren
      asks = "Hoe gaat het met uw lichaam: slapen, eten, bewegen, pijn?" },
    domain "mental_functioning" { covers = "needs",            -- mentaal functioneren
      asks = "Hoe gaat het in uw hoofd: onthouden, vrolijk zijn, met tegenslag omgaan?" },
    domain "daily_functioning" { covers = "own_strength",      -- dagelijks functioneren
      asks = "Wat lukt u zelf op een gewone dag, en wat wilt u weer leren?" },
    domain "societal_participation" { covers = "network",      -- maatschappelijke participatie
      asks = "Bij wie hoort u, en wie kunt u om hulp vragen?" },
    domain "quality_of_life" { covers = "general_provisions",  -- kwaliteit van leven
      asks = "Woont u prettig, en wat in de buurt maakt het leven fijner?" },
    domain "meaning" { covers = "needs",                       -- zingeving
      asks = "Waar komt u uw bed voor uit, en wat wilt u nog bereiken?" },
    domain "who_cares_for_me" { covers = "informal_carer",
      asks = "Wie zorgt er voor u, en houdt die dat vol?" },
    domain "who_else_helps" { covers = "cooperation",
      asks = "Wie helpt u al: huisarts, wijkverpleging, school, werk?" },
    domain "what_it_costs" { covers = "contribution",
      asks = "Komt u rond, en weet u wat u zelf moet betalen?" },
  },

  -- The conversation wheel (gesprekswiel) of the Esbjerg model. Each segment stands for chapters of
  -- the ICF, the classification of functioning of the WHO (b: body functions, d: activities and
  -- participation, e: environment). The resident says where on the wheel each segment stands.
  instrument "esbjerg_wheel" {
    title = "Gesprekswiel (Esbjerg)",
    every_topic = yes,
    scored = yes,                              -- the mark is the place on the spoke of the wheel
    domain "body" { covers = "needs", icf = { "b2", "b4", "b7" },
      asks = "Wat doet uw lichaam goed, en wat doet pijn of kost moeite?" },
    domain "thinking_and_feeling" { covers = "needs", icf = { "b1" },
      asks = "Hoe gaat het met denken, onthouden en uw humeur?" },
    domain "learning" { covers = "own_strength", icf = { "d1" },
      asks = "Wat wilt u leren of opnieuw leren?" },
    domain "daily_tasks" { covers = "own_strength", icf = { "d2" },
      asks = "Lukt het om uw dag in te delen en dingen af te maken?" },
    domain "talking" { covers = "needs", icf = { "d3" },
      asks = "Kunt u goed zeggen wat u bedoelt, en begrijpen anderen u?" },
    domain "moving" { covers = "needs", icf = { "d4" },
      asks = "Hoe komt u door het huis en de deur uit?" },
    domain "self_care" { covers = "own_strength", icf = { "d5" },
      asks = "Wat lukt u zelf: wassen, aankleden, eten?" },
    domain "household" { covers = "own_strength", icf = { "d6" },
      asks = "Wat doet u zelf in huis, en wat blijft liggen?" },
    domain "relations" { covers = "network", icf = { "d7" },
      asks = "Met wie gaat u om, en wie staat er voor u klaar?" },
    domain "work_and_money" { covers = "contribution", icf = { "d8" },
      asks = "Hoe staat het met werk, school en geld, en weet u wat u zelf moet betalen?" },
    domain "taking_part" { covers = "general_provisions", icf = { "d9" },
      asks = "Waar doet u aan mee: vereniging, kerk, buurt, vrijwilligerswerk?" },
    domain "house_and_aids" { covers = "general_provisions", icf = { "e1", "e2" },
      asks = "Past uw huis bij u, en welke hulpmiddelen gebruikt u?" },
    domain "support_around" { covers = "informal_carer", icf = { "e3" },
      asks = "Wie ondersteunt u, en wat heeft die mens zelf nodig?" },
    domain "services" { covers = "cooperation", icf = { "e5" },
      asks = "Met welke instanties moeten wij afspraken maken?" },
  },

  -- The conversation that ends in a results plan (resultatenplan): first the result, then the road.
  instrument "results_conversation" {
    title = "Gesprek naar een resultatenplan",
    domain "result_wanted" { covers = "needs",
      asks = "Welk resultaat wilt u bereiken, en hoe merkt u dat het er is?" },
    domain "how_it_is_now" { covers = "needs",
      asks = "Hoe is het nu?" },
    domain "own_part" { covers = "own_strength",
      asks = "Welk deel doet u zelf?" },
    domain "part_of_others" { covers = "network",
      asks = "Welk deel kunnen mensen om u heen doen?" },
    domain "carer_part" { covers = "informal_carer",
      asks = "Wat kan uw mantelzorger volhouden, en wat niet?" },
    domain "open_to_all" { covers = "general_provisions",
      asks = "Wat is er in de buurt waar iedereen terechtkan?" },
    domain "who_works_together" { covers = "cooperation",
      asks = "Wie werken er samen aan dit resultaat?" },
    domain "what_i_pay" { covers = "contribution",
      asks = "Weet u wat u zelf moet betalen?" },
  },
}
