return cases "Winterswijk" {
  -- 004-17
  case "the conversation goes over all of life" {
    plugin = "casework",
    on = { ["2026-05-01"] = { conversation_instrument = "life_domains" } },
  },
  case "four houses wait for who begins again" {
    plugin = "social_shelter", on = "2026-05-01",
    given = {
      age = 44, lives_in_netherlands = yes, left_home = yes, no_bed_tonight = no, nights_stayed
      = 0, can_stay_with_others = no, better_chance_elsewhere = no, ready_to_live_alone = yes,
      accepts_conditions = yes, evicted_for_nuisance = yes,
    },
    expect = { outcome = "grant", because = { "MO-8" } },
  },
  case "with agreements, or not at all" {
    plugin = "social_shelter", on = "2026-05-01",
    given = {
      age = 44, lives_in_netherlands = yes, left_home = yes, no_bed_tonight = no, nights_stayed
      = 0, can_stay_with_others = no, better_chance_elsewhere = no, ready_to_live_alone = yes,
      accepts_conditions = no, evicted_for_nuisance = yes,
    },
    expect = { outcome = "weigh", because = {  } },
  },
}
