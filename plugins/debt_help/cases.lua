-- Invented people, real questions. The name of a case is the promise it keeps.
local fenna = {                                -- Fenna, 37, stopped opening her letters
  lives_here = yes, adult = yes, cannot_pay = yes, home_or_power_at_risk = no, days_waited = 2,
  talk_held = yes, course_is_enough = no, fraud_before = no, runs_a_business = no,
}

return cases "debt help" {
  case "Fenna opens her letters together with somebody" {
    given = fenna, expect = { outcome = "grant", because = { "DH-8" } },
  },
  case "who lives elsewhere is passed on" {
    given = { lives_here = no }, expect = { outcome = "refer", because = { "DH-1" } },
  },
  case "at seventeen we talk with who cares for you" {
    given = fenna, but = { adult = no },
    expect = { outcome = "weigh", because = { "DH-2", "DH-8" } },
  },
  case "when the house is at stake somebody calls today" {
    given = fenna, but = { home_or_power_at_risk = yes, talk_held = no, days_waited = 3 },
    expect = { outcome = "weigh", because = { "DH-3", "DH-8" } },
  },
  case "on the fourth day we are too late, and say so" {
    given = fenna, but = { home_or_power_at_risk = yes, talk_held = no, days_waited = 4 },
    expect = { outcome = "weigh", because = { "DH-3", "DH-4", "DH-8" }, says = "onze fout" },
  },
  case "what went wrong before closes no door by itself" {
    given = fenna, but = { fraud_before = yes },
    expect = { outcome = "weigh", because = { "DH-5", "DH-8" } },
  },
  case "a business owner is looked at by who knows businesses" {
    given = fenna, but = { runs_a_business = yes },
    expect = { outcome = "weigh", because = { "DH-6", "DH-8" } },
  },
  case "a course for who can do it with a course" {
    given = fenna, but = { course_is_enough = yes },
    expect = { outcome = "grant", because = { "DH-7" } },
  },
  case "who pays the bills is refused, and told to call when it turns" {
    given = fenna, but = { cannot_pay = no },
    expect = { outcome = "refuse", because = { "DH-9" } },
  },
  case "what we do not know, we ask: a gap never refuses" {
    given = fenna, but = { cannot_pay = unknown },
    expect = { outcome = "ask", about = { "cannot_pay" } },
  },
}
