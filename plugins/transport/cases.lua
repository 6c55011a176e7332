-- Invented people, real questions. The name of a case is the promise it keeps.
local jans = {                                 -- Jans, 84, wants to visit her sister
  lives_here = yes, purpose = "social", can_walk_metres = 120, uses_public_transport = no,
  drives_or_is_driven = no, neighbourhood_car_enough = no,
}
local kind = { lives_here = yes, purpose = "school", school_kilometres = 9, disabled_pupil = no }

return cases "transport" {
  case "Jans rides along to her sister" {
    given = jans, expect = { outcome = "grant", because = { "TR-5" } },
  },
  case "who lives elsewhere is passed on" {
    given = { lives_here = no }, expect = { outcome = "refer", because = { "TR-1" } },
  },
  case "who takes the bus and walks five hundred metres takes the bus" {
    given = jans, but = { uses_public_transport = yes, can_walk_metres = 500 },
    expect = { outcome = "refuse", because = { "TR-2" } },
  },
  case "one metre less, and the stop is too far" {
    given = jans, but = { uses_public_transport = yes, can_walk_metres = 499 },
    expect = { outcome = "grant", because = { "TR-5" } },
  },
  case "who is driven needs no taxi" {
    given = jans, but = { drives_or_is_driven = yes },
    expect = { outcome = "refuse", because = { "TR-3" } },
  },
  case "a neighbourhood car that is not there helps nobody" {
    given = jans, but = { neighbourhood_car_enough = yes },
    expect = { outcome = "grant", because = { "TR-5" } },
  },
  case "day activities come with a seat" {
    given = jans, but = { purpose = "day_activities", has_day_activities = yes },
    expect = { outcome = "grant", because = { "TR-6" } },
  },
  case "no seat without the day: that question comes first" {
    given = jans, but = { purpose = "day_activities", has_day_activities = no },
    expect = { outcome = "refer", because = { "TR-7" } },
  },
  case "parents bring their child where they can" {
    given = { lives_here = yes, purpose = "youth_help", parents_can_bring = yes,
              has_youth_help = yes },
    expect = { outcome = "refuse", because = { "TR-8" } },
  },
  case "where parents cannot, a child is fetched" {
    given = { lives_here = yes, purpose = "youth_help", parents_can_bring = no,
              has_youth_help = yes },
    expect = { outcome = "grant", because = { "TR-9" } },
  },
  case "a school nine kilometres away is too far to cycle" {
    given = kind, expect = { outcome = "grant", because = { "TR-10" } },
  },
  case "six kilometres is a bicycle ride" {
    given = kind, but = { school_kilometres = 6 },
    expect = { outcome = "refuse", because = { "TR-11" } },
  },
  case "a pupil who cannot travel alone is fetched, however near" {
    given = kind, but = { school_kilometres = 2, disabled_pupil = yes },
    expect = { outcome = "grant", because = { "TR-10" } },
  },
  case "who learns to work gets there" {
    given = { lives_here = yes, purpose = "work", has_work_trajectory = yes,
              uses_public_transport = no },
    expect = { outcome = "grant", because = { "TR-12" } },
  },
  case "what we do not know, we ask: a gap never refuses" {
    given = { lives_here = yes }, expect = { outcome = "ask" },
  },

  -- What a municipality may choose
  case "where a neighbourhood car drives, it goes before the taxi" {
    given = jans, but = { neighbourhood_car_enough = yes },
    settings = { neighbourhood_car = yes },
    expect = { outcome = "refuse", because = { "TR-4" } },
  },
}
