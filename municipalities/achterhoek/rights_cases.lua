-- Who may do what, and under which mandate.
return cases "Achterhoek: who may do what" {
  -- C1
  -- C2
  case "who works for a partner that helps may sit in the team" {
    at = "achterhoek/oude_ijsselstreek", on = "2026-05-01",
    may = { role = "consultant", act = "make_plan", organisation = "ijzergieters" },
  },
  -- 001-24
  -- C3
  case "and decides under the mandate on record" {
    at = "achterhoek/oude_ijsselstreek", on = "2026-05-01",
    may = { role = "consultant", act = "decide", organisation = "ijzergieters",
            provision = "guidance" },
    expect = { mandate = "decide_tailored" },
  },
  -- 001-24
  case "not before the mandate begins" {
    at = "achterhoek/oude_ijsselstreek", on = "2025-12-31",
    may = { role = "consultant", act = "decide", organisation = "ijzergieters",
            provision = "guidance" },
    expect = { refused = "begins on" },
  },
  -- 001-24
  case "not after it has ended" {
    at = "achterhoek/oude_ijsselstreek", on = "2029-01-01",
    may = { role = "consultant", act = "decide", organisation = "ijzergieters",
            provision = "guidance" },
    expect = { refused = "ended on" },
  },
  -- 001-24
  case "the mandate ends where its provisions end" {
    at = "achterhoek/oude_ijsselstreek", on = "2026-05-01",
    may = { role = "consultant", act = "decide", organisation = "ijzergieters",
            provision = "sheltered_housing" },
    expect = { refused = "held by" },
  },
  case "what lies outside it is decided by the municipality" {
    at = "achterhoek/oude_ijsselstreek", on = "2026-05-01",
    may = { role = "municipal_officer", act = "decide", provision = "sheltered_housing" },
    expect = { mandate = "decide_other" },
  },
  -- 001-33
  case "what the team gives itself is not ordered from others" {
    at = "achterhoek/oude_ijsselstreek", on = "2026-05-01",
    may = { role = "consultant", act = "order", organisation = "ijzergieters",
            provision = "guidance" },
    expect = { refused = "nobody has a mandate to order" },
  },
  -- 001-33
  case "nor by the municipality" {
    at = "achterhoek/oude_ijsselstreek", on = "2026-05-01",
    may = { role = "municipal_officer", act = "order", provision = "guidance" },
    expect = { refused = "nobody has a mandate to order" },
  },
  -- 001-33
  case "help at home is ordered as before" {
    at = "achterhoek/oude_ijsselstreek", on = "2026-05-01",
    may = { role = "consultant", act = "order", organisation = "ijzergieters",
            provision = "household_help" },
    expect = { mandate = "order_what_is_bought" },
  },
  -- 001-33
  case "and next door guidance is bought as well" {
    at = "achterhoek/berkelland", on = "2026-05-01",
    may = { role = "municipal_officer", act = "order", provision = "guidance" },
  },
  -- 001-02
  -- C4
  case "the same professional talks, plans, decides and helps" {
    at = "achterhoek/oude_ijsselstreek", on = "2026-05-01",
    may = { role = "consultant", act = "decide", organisation = "ijzergieters",
            provision = "guidance", done = { "hold_conversation", "make_plan", "deliver" } },
    expect = { mandate = "decide_tailored" },
  },
  -- 004-25
  case "where the access is a foundation, it makes the plan" {
    at = "achterhoek/berkelland", on = "2026-05-01",
    may = { role = "consultant", act = "make_plan", organisation = "stichting_de_brink" },
  },
  -- 004-25
  case "and the municipality decides" {
    at = "achterhoek/berkelland", on = "2026-05-01",
    may = { role = "municipal_officer", act = "decide", provision = "guidance" },
    expect = { mandate = "decide_tailored" },
  },
  case "a case manager of the foundation does not" {
    at = "achterhoek/berkelland", on = "2026-05-01",
    may = { role = "consultant", act = "decide", organisation = "stichting_de_brink",
            provision = "guidance" },
    expect = { refused = "takes a role that may do so" },
  },
  -- 004-25
  case "where the access is the municipality, its consultant decides" {
    at = "achterhoek/winterswijk", on = "2026-05-01",
    may = { role = "consultant", act = "decide", provision = "guidance" },
    expect = { mandate = "decide_tailored" },
  },
  -- C2
  case "a provider has no place in that access" {
    at = "achterhoek/winterswijk", on = "2026-05-01",
    may = { role = "consultant", act = "make_plan", organisation = "de_naobers" },
    expect = { refused = "kind" },
  },
  case "at night the regional service takes the report" {
    at = "achterhoek/aalten", on = "2026-05-01",
    may = { role = "night_service", act = "register_notification", organisation = "avondwacht" },
  },
  -- 004-30
  case "a certified institution has a role of its own on youth cases" {
    at = "achterhoek/aalten", on = "2026-05-01",
    may = { role = "youth_protector", act = "record_facts", organisation = "jeugdpoort" },
  },
  -- 004-30
  case "which is for certified institutions alone" {
    at = "achterhoek/aalten", on = "2026-05-01",
    may = { role = "youth_protector", act = "record_facts", organisation = "de_naobers" },
    expect = { refused = "certified_institution" },
  },
  -- 004-30
  case "and does not take decisions" {
    at = "achterhoek/aalten", on = "2026-05-01",
    may = { role = "youth_protector", act = "decide", organisation = "jeugdpoort",
            provision = "youth_help" },
    expect = { refused = "takes a role that may do so" },
  },
  -- 004-31
  case "an authorised reporter of the team reports to the Child Protection Board" {
    at = "achterhoek/aalten", on = "2026-05-01",
    may = { role = "authorised_reporter", act = "report_to_child_protection_board",
            organisation = "aalten" },
  },
  -- 004-31
  case "a consultant who is not authorised does not" {
    at = "achterhoek/aalten", on = "2026-05-01",
    may = { role = "consultant", act = "report_to_child_protection_board",
            organisation = "aalten" },
    expect = { refused = "'authorised_reporter'" },
  },
  -- 004-25
  case "the foundation of the one municipality has no seat in the team of the other" {
    at = "achterhoek/berkelland", on = "2026-05-01",
    may = { role = "consultant", act = "make_plan", organisation = "de_omgang" },
    expect = { refused = "stichting_de_brink only" },
  },
  -- 000-19
  case "a supervisor looks into a file for supervision" {
    at = "achterhoek/aalten", on = "2026-05-01",
    may = { role = "supervisor", act = "read_client", purpose = "supervision" },
  },
  -- 000-19
  case "and for nothing else" {
    at = "achterhoek/aalten", on = "2026-05-01",
    may = { role = "supervisor", act = "read_client", purpose = "investigation" },
    expect = { refused = "is for who may" },
  },
}
