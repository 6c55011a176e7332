-- Who may do what: partners in the team, the municipality signs.
return cases "Aa en Hunze: who may do what" {
  -- C1
  case "partners make the plan" {
    at = "aa_en_hunze/aa_en_hunze", on = "2026-05-01",
    may = { role = "consultant", act = "make_plan", organisation = "impuls" },
  },
  -- C2
  case "client support sits in the team as well" {
    at = "aa_en_hunze/aa_en_hunze", on = "2026-05-01",
    may = { role = "consultant", act = "make_plan", organisation = "mee_drenthe" },
  },
  -- 000-16
  -- C3
  case "a team member does not sign" {
    at = "aa_en_hunze/aa_en_hunze", on = "2026-05-01",
    may = { role = "consultant", act = "decide", provision = "guidance", organisation = "impuls" },
    expect = { refused = "takes a role that may do so" },
  },
  -- 000-16
  -- C3
  case "a municipal officer signs the same draft" {
    at = "aa_en_hunze/aa_en_hunze", on = "2026-05-01",
    may = { role = "municipal_officer", act = "decide", provision = "guidance" },
    expect = { mandate = "decide_tailored" },
  },
  case "who made the plan does not sign it" {
    at = "aa_en_hunze/aa_en_hunze", on = "2026-05-01",
    may = { role = "municipal_officer", act = "decide", provision = "guidance",
            done = { "make_plan" } },
    expect = { refused = "kept apart" },
  },
  -- C4
  case "who delivered tailored help does not decide on it" {
    at = "aa_en_hunze/aa_en_hunze", on = "2026-05-01",
    may = { role = "municipal_officer", act = "decide", provision = "guidance",
            done = { "deliver" } },
    expect = { refused = "kept apart" },
  },
  -- C4
  case "light support by the team itself is delivered by who made the plan" {
    at = "aa_en_hunze/aa_en_hunze", on = "2026-05-01",
    may = { role = "consultant", act = "deliver", provision = "walk_in_guidance",
            done = { "make_plan" }, organisation = "aa_en_hunze" },
  },
  case "a network partner opens the door, and starts what is for everybody" {
    at = "aa_en_hunze/aa_en_hunze", on = "2026-05-01",
    may = { role = "network_partner", act = "hold_conversation", organisation = "impuls" },
  },
  case "and decides on nothing tailored" {
    at = "aa_en_hunze/aa_en_hunze", on = "2026-05-01",
    may = { role = "network_partner", act = "decide", organisation = "impuls",
            provision = "guidance" },
    expect = { refused = "takes a role that may do so" },
  },
}
