-- The name of a case is the promise it keeps.
return cases "prevention programme" {
  case "who asks gets an answer" {
    given = { asks_for = "information" },
    expect = { outcome = "grant", because = { "PV-1" } },
  },
  case "who wants to learn can join" {
    given = { asks_for = "course" },
    expect = { outcome = "grant", because = { "PV-2" } },
  },
  case "who cares may be cared for" {
    given = { asks_for = "carer" },
    expect = { outcome = "grant", because = { "PV-3" } },
  },
  case "who needs somebody beside them gets somebody" {
    given = { asks_for = "client_support" },
    expect = { outcome = "grant", because = { "PV-4" } },
  },
  -- 002-51
  case "the fourth talk is no reason to count" {
    given = { asks_for = "social_work", talks_held = 4 },
    expect = { outcome = "grant", because = { "PV-5" } },
  },
  -- 002-51
  case "after five talks a person looks further" {
    given = { asks_for = "social_work", talks_held = 5 },
    expect = { outcome = "weigh", because = { "PV-6" } },
  },
  -- 004-12
  case "an activity that fits no goal is not taken up" {
    given = { asks_for = "new_activity", programme_goal = "none", prevention_kind = "universal" },
    expect = { outcome = "refuse", because = { "PV-7" } },
  },
  -- 004-12
  case "an activity that fits a goal is taken up" {
    given = { asks_for = "new_activity", programme_goal = "social_network",
              prevention_kind = "selective" },
    expect = { outcome = "grant", because = { "PV-9" } },
  },
  -- 004-10
  case "each activity has one kind of prevention, and who has none is asked" {
    given = { asks_for = "new_activity", programme_goal = "growing_up" },
    expect = { outcome = "ask", about = { "prevention_kind" } },
  },
}
