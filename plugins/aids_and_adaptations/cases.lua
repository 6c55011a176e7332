-- Invented people, real questions. The name of a case is the promise it keeps.
local riek = {                                 -- Riek, 69, cannot take the stairs any more
  lives_here = yes, long_term_care_right = no, insurance_lends = no, cannot_wait = no,
  asks_for = "home", limited = yes, common_purchase = no, can_be_foreseen = no,
  borrowing_is_enough = no, owner_heard = yes, home_is_rented = yes, costs = euros "6500.00",
  suitable_home_available = yes,
}

return cases "aids and adaptations" {
  case "Riek can stay in her own house" {
    given = riek, expect = { outcome = "grant", because = { "AA-12" } },
  },
  case "who lives elsewhere is passed on" {
    given = { lives_here = no }, expect = { outcome = "refer", because = { "AA-1" } },
  },
  case "what cannot wait is arranged today" {
    given = riek, but = { cannot_wait = yes },
    expect = { outcome = "weigh", because = { "AA-2", "AA-12" } },
  },
  case "a stay under the Wlz is weighed by a person" {
    given = riek, but = { long_term_care_right = yes },
    expect = { outcome = "weigh", because = { "AA-3", "AA-12" } },
  },
  case "what the insurer lends comes first" {
    given = riek, but = { asks_for = "device", insurance_lends = yes },
    expect = { outcome = "weigh", because = { "AA-4", "AA-11" } },
  },
  case "what everybody buys is refused, and told why" {
    given = riek, but = { asks_for = "device", common_purchase = yes },
    expect = { outcome = "refuse", because = { "AA-5" }, says = "gewoon te koop" },
  },
  case "what could be seen coming is talked over" {
    given = riek, but = { can_be_foreseen = yes },
    expect = { outcome = "weigh", because = { "AA-6", "AA-12" } },
  },
  case "where nothing is lent out, a short need is granted as well" {
    given = riek, but = { asks_for = "device", borrowing_is_enough = yes },
    expect = { outcome = "grant", because = { "AA-11" } },
  },
  case "the owner is heard before anybody drills a hole" {
    given = riek, but = { owner_heard = no },
    expect = { outcome = "weigh", because = { "AA-8", "AA-12" } },
  },
  case "who owns the house needs nobody's ear" {
    given = riek, but = { home_is_rented = no, owner_heard = no },
    expect = { outcome = "grant", because = { "AA-12" } },
  },
  case "ten thousand euros is not yet a reason to talk about moving" {
    given = riek, but = { costs = euros "10000.00" },
    expect = { outcome = "grant", because = { "AA-12" } },
  },
  case "one cent more is" {
    given = riek, but = { costs = euros "10000.01" },
    expect = { outcome = "weigh", because = { "AA-9", "AA-12" } },
  },
  case "without another home there is nothing to talk about" {
    given = riek, but = { costs = euros "18000.00", suitable_home_available = no },
    expect = { outcome = "grant", because = { "AA-12" } },
  },
  case "a wheelchair for who cannot walk" {
    given = riek, but = { asks_for = "wheelchair" },
    expect = { outcome = "grant", because = { "AA-10" } },
  },
  case "what we do not know, we ask: a gap never refuses" {
    given = riek, but = { limited = unknown },
    expect = { outcome = "ask", about = { "limited" } },
  },

  -- What a municipality may choose
  case "where things are lent out, a short need needs no decision" {
    given = riek, but = { asks_for = "device", borrowing_is_enough = yes },
    settings = { lending_service = yes },
    expect = { outcome = "refuse", because = { "AA-7" }, says = "geen besluit" },
  },
}
