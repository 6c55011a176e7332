-- Invented people, real questions. The name of a case is the promise it keeps.
local dries = {                                -- Dries, 44, sleeps in his car since the divorce
  age = 44, lives_in_netherlands = yes, left_home = yes, no_bed_tonight = no, nights_stayed = 0,
  can_stay_with_others = no, better_chance_elsewhere = no, ready_to_live_alone = no,
  accepts_conditions = yes, evicted_for_nuisance = no,
}

return cases "social shelter" {
  case "Dries gets a place and somebody beside him" {
    given = dries, expect = { outcome = "grant", because = { "MO-9" } },
  },
  case "at seventeen there is another place, and we bring you there" {
    given = { age = 17 }, expect = { outcome = "refer", because = { "MO-1" } },
  },
  -- 002-20
  case "a bed for tonight needs no decision" {
    given = dries, but = { no_bed_tonight = yes },
    expect = { outcome = "grant", because = { "MO-2", "MO-9" }, says = "geen besluit" },
  },
  case "the third night is still a bed for tonight" {
    given = dries, but = { no_bed_tonight = yes, nights_stayed = 2 },
    expect = { outcome = "grant", because = { "MO-2", "MO-9" } },
  },
  case "after three nights a person talks with him, and nobody is sent away" {
    given = dries, but = { no_bed_tonight = yes, nights_stayed = 3 },
    expect = { outcome = "weigh", because = { "MO-3", "MO-9" } },
  },
  case "a better chance elsewhere is an offer" {
    given = dries, but = { better_chance_elsewhere = yes },
    expect = { outcome = "weigh", because = { "MO-4", "MO-9" } },
  },
  case "nobody is turned away at the border by a rule" {
    given = dries, but = { lives_in_netherlands = no },
    expect = { outcome = "weigh", because = { "MO-5", "MO-9" } },
  },
  case "who can stay with a brother stays with his brother" {
    given = dries, but = { can_stay_with_others = yes },
    expect = { outcome = "refuse", because = { "MO-6" } },
  },
  case "who is ready gets a house; the guidance is a line of its own" {
    given = dries, but = { ready_to_live_alone = yes },
    expect = { outcome = "grant", because = { "MO-7" } },
  },
  case "a second chance is only there where a municipality keeps houses for it" {
    given = dries, but = { ready_to_live_alone = yes, evicted_for_nuisance = yes },
    expect = { outcome = "weigh", because = {} },
  },
  case "what we do not know, we ask: a gap never refuses" {
    given = dries, but = { left_home = unknown },
    expect = { outcome = "ask", about = { "left_home" } },
  },

  -- What a municipality may choose
  case "where houses are kept for it, somebody begins again" {
    given = dries, but = { ready_to_live_alone = yes, evicted_for_nuisance = yes },
    settings = { second_chance = yes },
    expect = { outcome = "grant", because = { "MO-8" } },
  },
  case "with agreements, or not at all" {
    given = dries, but = { ready_to_live_alone = yes, evicted_for_nuisance = yes,
                           accepts_conditions = no },
    settings = { second_chance = yes },
    expect = { outcome = "weigh", because = {  } },
  },
}
