return cases "Aa en Hunze: the tasks" {
  case "a young person and an old one come to the same team: youth" {
    plugin = "youth_help", on = "2026-05-01",
    given = {
      age = 13, we_are_responsible = yes, help_began_before_18 = no, other_law_covers = no,
      way_in = "municipality", unsafe_now = no, measure_must_be_considered = no,
      authorised_reporter = no, specialist_involved = no, parents_agree = yes,
      young_person_agrees = yes, parents_can_solve_it = no, light_support_enough = no,
      kind_of_help = "guidance", amount_needed = 3, court_reference = no,
    },
    expect = { outcome = "grant", because = { "YH-20" } },
  },
  case "and guidance" {
    plugin = "guidance", on = "2026-05-01",
    given = {
      age = 93, lives_here = yes, long_term_care_right = no, health_insurance_covers = no,
      cannot_wait = no, needs_guidance = yes, capable_of_direction = yes, own_solution_tried =
      yes, own_strength_enough = no, network_enough = no, informal_helper_named = no,
      informal_helper_agrees = no, informal_helper_overloaded = no, general_provision_enough =
      no, addiction = no, lighter_form_fits = no, reason_for_heavier_form = no, goal_agreed =
      yes, next_contact_agreed = yes, guidance_hours = 3,
    },
    expect = { outcome = "grant", because = { "GU-16" }, says = "eigen team" },
  },
  case "the village car goes before the taxi" {
    plugin = "transport", on = "2026-05-01",
    given = {
      lives_here = yes, purpose = "social", can_walk_metres = 120, uses_public_transport = no,
      drives_or_is_driven = no, neighbourhood_car_enough = yes,
    },
    expect = { outcome = "refuse", because = { "TR-4" } },
  },
  case "forty-eight hours is a short stay here" {
    plugin = "short_stay", on = "2026-05-01",
    given = {
      lives_here = yes, long_term_care_right = no, has_informal_carer = yes, carer_is_overloaded
      = yes, needs_supervision = yes, others_take_over = no, stays_with_insurance = no,
      emergency = no, hours_per_week = 48,
    },
    expect = { outcome = "grant", because = { "ST-7" } },
  },
  case "forty-nine is not" {
    plugin = "short_stay", on = "2026-05-01",
    given = {
      lives_here = yes, long_term_care_right = no, has_informal_carer = yes, carer_is_overloaded
      = yes, needs_supervision = yes, others_take_over = no, stays_with_insurance = no,
      emergency = no, hours_per_week = 49,
    },
    expect = { outcome = "refuse", because = { "ST-5" } },
  },
  -- C7
  case "participation is no task of the social team" {
    plugin = "participation",
    try = set "reciprocity" { { yes, from = "2027-01-01" } },
    expect = { refused = "does not use the plugin" },
  },
}
