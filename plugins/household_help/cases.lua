-- Invented people, real questions. The name of a case is the promise it keeps.
local greet = {                                -- Greet, 78, lives alone; her hip no longer bends
  lives_here = yes, children_under_12 = 0, floor_area = 85, long_term_care_right = no,
  cannot_wait = no, limited = yes, copes_alone = no, housemate_can_help = no, network_can_help = no,
  carer_overloaded = no, cleaning_support_is_enough = no, hours_needed = 2.5,
}

return cases "household help" {
  case "Greet cannot do it herself and nobody near her can: granted" {
    given = greet, expect = { outcome = "grant", because = { "HH-9" } },
  },

  -- HH-1
  case "who lives elsewhere is passed on, whatever else is still unknown" {
    given = { lives_here = no }, expect = { outcome = "refer", because = { "HH-1" } },
  },

  -- HH-2
  case "who cannot wait is seen by a person today" {
    given = greet, but = { cannot_wait = yes },
    expect = { outcome = "weigh", because = { "HH-2", "HH-9" } },
  },

  -- HH-3
  case "a right to Wlz care is weighed by a person, not refused by a rule" {
    given = greet, but = { long_term_care_right = yes },
    expect = { outcome = "weigh", because = { "HH-3", "HH-9" } },
  },

  -- HH-4
  case "who manages in her own pace is refused, and told why" {
    given = greet, but = { copes_alone = yes, hours_needed = 0 },
    expect = { outcome = "refuse", because = { "HH-4" }, says = "in uw eigen tempo" },
  },

  -- HH-5
  case "a healthy housemate does what housemates do for each other" {
    given = greet, but = { housemate_can_help = yes },
    expect = { outcome = "refuse", because = { "HH-5" } },
  },

  -- HH-6 and HH-7
  case "help that people give freely and can keep up goes first" {
    given = greet, but = { network_can_help = yes },
    expect = { outcome = "refuse", because = { "HH-6" } },
  },
  case "a carer who is worn out is never a reason to refuse" {
    given = greet, but = { network_can_help = yes, carer_overloaded = yes },
    expect = { outcome = "weigh", because = { "HH-7", "HH-6" } },
  },

  -- HH-8
  case "where cleaning support in the street is enough, no tailored help is needed" {
    given = greet, but = { cleaning_support_is_enough = yes },
    expect = { outcome = "grant", because = { "HH-8" } },
  },

  -- HH-10, on both sides of the yardstick
  case "three hours is what an ordinary home takes" {
    given = greet, but = { hours_needed = 3 }, expect = { outcome = "grant", because = { "HH-9" } },
  },
  case "half an hour more than usual, and a person looks" {
    given = greet, but = { hours_needed = 3.5 },
    expect = { outcome = "weigh", because = { "HH-10", "HH-9" } },
  },
  case "a large house and two small children take more, and that is usual too" {
    given = greet, but = { hours_needed = 5, floor_area = 140, children_under_12 = 2 },
    expect = { outcome = "grant", because = { "HH-9" } },
  },

  -- What is not known, and what is nobody's rule
  case "what we do not know, we ask: a gap never refuses" {
    given = greet, but = { copes_alone = unknown },
    expect = { outcome = "ask", about = { "copes_alone" } },
  },
  case "who is only busy, not ill, meets a person and not a rule" {
    given = greet, but = { limited = no }, expect = { outcome = "weigh", because = {} },
  },
}
