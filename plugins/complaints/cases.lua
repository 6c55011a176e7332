local boos = { about_a_decision = no, about_a_provider = no, concerns_complainant = yes,
               months_ago = 2, handled_before = no, satisfied_already = no }

return cases "complaints" {
  case "who was treated badly is heard by somebody who was not there" {
    given = boos,
    expect = { outcome = "grant", because = { "CO-7" } },
  },
  case "who disagrees with a decision objects, and loses no day" {
    given = boos, but = { about_a_decision = yes },
    expect = { outcome = "refer", because = { "CO-1", "CO-7" } },
  },
  case "a complaint about a provider reaches the provider" {
    given = boos, but = { about_a_provider = yes },
    expect = { outcome = "refer", because = { "CO-2", "CO-7" } },
  },
  case "twelve months ago is not too long ago" {
    given = boos, but = { months_ago = 12 },
    expect = { outcome = "grant", because = { "CO-7" } },
  },
  case "after a year a person looks whether it can still be heard" {
    given = boos, but = { months_ago = 12.5 },
    expect = { outcome = "weigh", because = { "CO-3", "CO-7" } },
  },
  case "what was heard before is not heard the same way again" {
    given = boos, but = { handled_before = yes },
    expect = { outcome = "weigh", because = { "CO-4", "CO-7" } },
  },
  case "who is satisfied needs no letter of ours" {
    given = boos, but = { satisfied_already = yes },
    expect = { outcome = "refuse", because = { "CO-5" } },
  },
  case "a complaint for another asks whether the other knows" {
    given = boos, but = { concerns_complainant = no },
    expect = { outcome = "weigh", because = { "CO-6" } },
  },
}
