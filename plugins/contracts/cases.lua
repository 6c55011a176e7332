-- The name of a case is the promise it keeps.
return cases "contracts" {
  case "where no team is shared, each municipality manages its own" {
    given = { question = "who_manages", active_in = 3 },
    expect = { outcome = "refer", because = { "CN-2" } },
  },
  -- 002-08
  case "no contract without goal, result and cost" {
    given = { question = "contract", goal_and_result = no },
    expect = { outcome = "refuse", because = { "CN-5" } },
  },
  -- 002-08
  case "with all three there is one" {
    given = { question = "contract", goal_and_result = yes },
    expect = { outcome = "grant", because = { "CN-6" } },
  },
  -- 002-21
  case "who is paid to be ready gets no order for one resident" {
    given = { question = "order", is_fixed_partner = yes, funding_form = "availability",
              bound_to_client = yes },
    expect = { outcome = "refuse", because = { "CN-4" } },
  },
  -- 002-21
  case "and needs none" {
    given = { question = "order", is_fixed_partner = yes, funding_form = "availability",
              bound_to_client = no },
    expect = { outcome = "weigh", because = {  } },
  },
  -- 004-38
  case "price times quantity is what an order costs" {
    given = { question = "order", is_fixed_partner = yes, funding_form = "price_times_quantity",
              bound_to_client = yes, quantity = 12, unit_price = euros "52.50",
              sum_asked = euros "630.00" },
    expect = { outcome = "weigh", because = {  } },
  },
  -- 004-38
  case "a cent more is counted again" {
    given = { question = "order", is_fixed_partner = yes, funding_form = "price_times_quantity",
              bound_to_client = yes, quantity = 12, unit_price = euros "52.50",
              sum_asked = euros "630.01" },
    expect = { outcome = "weigh", because = { "CN-7" } },
  },

  -- What a municipality may choose
  case "where a team is shared, three municipalities are enough for it" {
    given = { question = "who_manages", active_in = 3 },
    settings = { shared_management = yes },
    expect = { outcome = "refer", because = { "CN-1" } },
  },
  case "two are not" {
    given = { question = "who_manages", active_in = 2 },
    settings = { shared_management = yes },
    expect = { outcome = "refer", because = { "CN-2" } },
  },
  case "where partners are fixed, an order outside them takes a reason" {
    given = { question = "order", is_fixed_partner = no, funding_form = "bcf" },
    settings = { fixed_partners = yes },
    expect = { outcome = "weigh", because = { "CN-3" } },
  },
}
