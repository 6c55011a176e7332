return cases "Doetinchem" {
  -- 004-17
  case "the conversation follows the wheel" {
    plugin = "casework",
    on = { ["2026-05-01"] = { conversation_instrument = "esbjerg_wheel" } },
  },
  case "the neighbourhood car goes before the taxi" {
    plugin = "transport", on = "2026-05-01",
    given = {
      lives_here = yes, purpose = "social", can_walk_metres = 120, uses_public_transport = no,
      drives_or_is_driven = no, neighbourhood_car_enough = yes,
    },
    expect = { outcome = "refuse", because = { "TR-4" } },
  },
  case "where the car does not fit, the taxi comes" {
    plugin = "transport", on = "2026-05-01",
    given = {
      lives_here = yes, purpose = "social", can_walk_metres = 120, uses_public_transport = no,
      drives_or_is_driven = no, neighbourhood_car_enough = no,
    },
    expect = { outcome = "grant", because = { "TR-5" } },
  },
}
