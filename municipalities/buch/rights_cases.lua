-- Who may do what: one generalist, and the municipality at the gate.
return cases "BUCH: who may do what" {
  -- 003-09
  -- 003-10
  -- C3
  case "the generalist decides on what is in the plan, after a talk with the municipality" {
    at = "buch/bergen", on = "2026-05-01",
    may = { role = "consultant", act = "decide", provision = "guidance", consulted = yes },
    expect = { mandate = "decide_tailored" },
  },
  -- 003-10
  -- C3
  case "without that talk the decision waits" {
    at = "buch/bergen", on = "2026-05-01",
    may = { role = "consultant", act = "decide", provision = "guidance" },
    expect = { refused = "consultation" },
  },
  case "a generalist of a welfare organisation may join" {
    at = "buch/bergen", on = "2026-05-01",
    may = { role = "consultant", act = "make_plan", organisation = "duinbuurt" },
  },
  -- 003-16
  case "who decides what is needed does not decide that it is paid, in Heiloo" {
    at = "buch/heiloo", on = "2026-05-01",
    may = { role = "consultant", act = "order", provision = "guidance" },
    expect = { refused = "held by" },
  },
  -- 003-16
  case "that is for the municipality whose case it is" {
    at = "buch/heiloo", on = "2026-05-01",
    may = { role = "municipal_officer", act = "order", provision = "guidance" },
    expect = { mandate = "finance_tailored" },
  },
  -- 003-13
  -- C2
  case "who sells help does not advise on it" {
    at = "buch/bergen", on = "2026-05-01",
    may = { role = "consultant", act = "make_plan", organisation = "duinroos" },
    expect = { refused = "kind" },
  },
  case "who delivered does not decide" {
    at = "buch/bergen", on = "2026-05-01",
    may = { role = "consultant", act = "decide", provision = "guidance", consulted = yes,
            done = { "deliver" } },
    expect = { refused = "kept apart" },
  },
  -- C6
  case "the same generalist helps young people" {
    at = "buch/bergen", on = "2026-05-01",
    may = { role = "consultant", act = "decide", provision = "youth_help", consulted = yes },
    expect = { mandate = "decide_tailored" },
  },
  -- 003-17
  case "a local organisation opens the door in the year of its subsidy" {
    at = "buch/heiloo", on = "2026-12-31",
    may = { role = "village_host", act = "register_notification", organisation = "de_ommering" },
  },
  -- 003-17
  case "and no day longer" {
    at = "buch/heiloo", on = "2027-01-01",
    may = { role = "village_host", act = "register_notification", organisation = "de_ommering" },
    expect = { refused = "Subsidie 2026-014 for 2026 only" },
  },
  -- 003-17
  case "nor another organisation of its kind" {
    at = "buch/heiloo", on = "2026-05-01",
    may = { role = "village_host", act = "register_notification", organisation = "heiloo" },
    expect = { refused = "kind" },
  },
}
