-- Invented people, real questions. The name of a case is the promise it keeps.
-- Evert, 49, wants to choose who comes into his house
local evert = {
  need_is_established = yes, client_wants_budget = yes, consequences_explained = yes, able = yes,
  motivated = yes, quality_safe = yes, representative_is_provider = no, from_network = no,
  asked_rate = euros "48.00", withdrawn_before = no, gets_it_in_kind = no, hours_in_week = 4,
}

return cases "personal budget" {
  case "Evert chooses his own help" {
    given = evert, expect = { outcome = "grant", because = { "PB-11" } },
  },
  case "what is needed comes before how it is paid" {
    given = evert, but = { need_is_established = no },
    expect = { outcome = "weigh", because = { "PB-1" } },
  },
  case "nobody chooses what was not explained" {
    given = evert, but = { consequences_explained = no },
    expect = { outcome = "weigh", because = { "PB-2", "PB-11" } },
  },
  case "who cannot do the work of a budget is refused" {
    given = evert, but = { able = no }, expect = { outcome = "refuse", because = { "PB-3" } },
  },
  case "who does not say why is refused" {
    given = evert, but = { motivated = no }, expect = { outcome = "refuse", because = { "PB-4" } },
  },
  case "help that is not safe is refused" {
    given = evert, but = { quality_safe = no },
    expect = { outcome = "refuse", because = { "PB-5" } },
  },
  case "who helps does not keep the purse as well" {
    given = evert, but = { representative_is_provider = yes },
    expect = { outcome = "weigh", because = { "PB-6", "PB-11" } },
  },
  case "a neighbour may be paid, unless a municipality says no" {
    given = evert, but = { from_network = yes, asked_rate = euros "22.00" },
    expect = { outcome = "grant", because = { "PB-11" } },
  },
  case "a neighbour who asks a cent too much is talked over" {
    given = evert, but = { from_network = yes, asked_rate = euros "22.01" },
    expect = { outcome = "weigh", because = { "PB-8", "PB-11" } },
  },
  case "the highest rate is not too high" {
    given = evert, but = { asked_rate = euros "55.00" },
    expect = { outcome = "grant", because = { "PB-11" } },
  },
  case "an earlier budget that went wrong is weighed, not held against anybody" {
    given = evert, but = { withdrawn_before = yes },
    expect = { outcome = "weigh", because = { "PB-9", "PB-11" } },
  },
  case "nobody gets the same twice" {
    given = evert, but = { gets_it_in_kind = yes },
    expect = { outcome = "refuse", because = { "PB-10" } },
  },
  case "what we do not know, we ask: a gap never refuses" {
    given = evert, but = { able = unknown }, expect = { outcome = "ask", about = { "able" } },
  },

  -- What a municipality may choose
  case "where family is not paid, it is not paid" {
    given = evert, but = { from_network = yes, asked_rate = euros "20.00" },
    settings = { network_allowed = no },
    expect = { outcome = "refuse", because = { "PB-7" } },
  },
}
