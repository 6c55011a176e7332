-- Who may do what: the access stands apart from who delivers.
return cases "SWW: who may do what" {
  -- 002-25
  -- C1
  case "only people of the municipality work in the access" {
    at = "sww/stichtse_vecht", on = "2026-05-01",
    may = { role = "consultant", act = "make_plan", organisation = "stichtse_vecht" },
  },
  -- 002-26
  -- C2
  case "a provider has no place in it" {
    at = "sww/stichtse_vecht", on = "2026-05-01",
    may = { role = "consultant", act = "make_plan", organisation = "vechtzorg" },
    expect = { refused = "kind" },
  },
  -- 002-25
  case "nor has a company that trains for work" {
    at = "sww/stichtse_vecht", on = "2026-05-01",
    may = { role = "consultant", act = "make_plan", organisation = "werkhaven" },
    expect = { refused = "kind" },
  },
  -- 002-29
  case "the specialist for the Wmo decides on the Wmo" {
    at = "sww/stichtse_vecht", on = "2026-05-01",
    may = { role = "wmo_specialist", act = "decide", provision = "guidance" },
    expect = { mandate = "decide_tailored" },
  },
  case "not on youth help" {
    at = "sww/stichtse_vecht", on = "2026-05-01",
    may = { role = "wmo_specialist", act = "decide", provision = "youth_help" },
    expect = { refused = "held by" },
  },
  case "that is for the specialist for youth" {
    at = "sww/stichtse_vecht", on = "2026-05-01",
    may = { role = "youth_specialist", act = "decide", provision = "youth_help" },
    expect = { mandate = "decide_youth" },
  },
  case "and work for the specialist for participation" {
    at = "sww/stichtse_vecht", on = "2026-05-01",
    may = { role = "participation_specialist", act = "decide", provision = "short_trajectory" },
    expect = { mandate = "decide_participation" },
  },
  case "the front line does not decide on tailored help" {
    at = "sww/stichtse_vecht", on = "2026-05-01",
    may = { role = "consultant", act = "decide", provision = "guidance" },
    expect = { refused = "takes a role that may do so" },
  },
  -- C4
  case "who delivered does not decide" {
    at = "sww/stichtse_vecht", on = "2026-05-01",
    may = { role = "wmo_specialist", act = "decide", provision = "guidance", done = { "deliver" } },
    expect = { refused = "kept apart" },
  },
  case "who delivered does not make the plan either" {
    at = "sww/stichtse_vecht", on = "2026-05-01",
    may = { role = "consultant", act = "make_plan", done = { "deliver" } },
    expect = { refused = "kept apart" },
  },
}
