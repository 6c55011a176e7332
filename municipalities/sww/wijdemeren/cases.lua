return cases "Wijdemeren" {
  case "three hundred metres to the stop is what one can walk here" {
    plugin = "transport", on = "2026-05-01",
    given = {
      lives_here = yes, purpose = "social", can_walk_metres = 300, uses_public_transport = yes,
      drives_or_is_driven = no, neighbourhood_car_enough = yes,
    },
    expect = { outcome = "refuse", because = { "TR-2" } },
  },
  case "two hundred and ninety-nine is too far" {
    plugin = "transport", on = "2026-05-01",
    given = {
      lives_here = yes, purpose = "social", can_walk_metres = 299, uses_public_transport = yes,
      drives_or_is_driven = no, neighbourhood_car_enough = yes,
    },
    expect = { outcome = "grant", because = { "TR-5" } },
  },
}
