return cases "Oude IJsselstreek" {
  -- 001-11
  case "what somebody tried alone is known before tailored help" {
    plugin = "guidance", on = "2026-05-01",
    given = {
      age = 52, lives_here = yes, long_term_care_right = no, health_insurance_covers = no,
      cannot_wait = no, needs_guidance = yes, capable_of_direction = yes, own_solution_tried =
      no, own_strength_enough = no, network_enough = no, informal_helper_named = no,
      informal_helper_agrees = no, informal_helper_overloaded = no, general_provision_enough =
      no, addiction = no, lighter_form_fits = no, reason_for_heavier_form = no, goal_agreed =
      yes, next_contact_agreed = yes, guidance_hours = 3,
    },
    expect = { outcome = "weigh", because = { "GU-14", "GU-16" } },
  },
  -- 001-11
  case "and is asked when it is not known" {
    plugin = "guidance", on = "2026-05-01",
    given = {
      age = 52, lives_here = yes, long_term_care_right = no, health_insurance_covers = no,
      cannot_wait = no, needs_guidance = yes, capable_of_direction = yes, own_solution_tried =
      unknown, own_strength_enough = no, network_enough = no, informal_helper_named = no,
      informal_helper_agrees = no, informal_helper_overloaded = no, general_provision_enough =
      no, addiction = no, lighter_form_fits = no, reason_for_heavier_form = no, goal_agreed =
      yes, next_contact_agreed = yes, guidance_hours = 3,
    },
    expect = { outcome = "ask", about = { "own_solution_tried" } },
  },
  -- C17
  case "a missing next talk is a warning here" {
    plugin = "guidance", on = "2026-05-01",
    given = {
      age = 52, lives_here = yes, long_term_care_right = no, health_insurance_covers = no,
      cannot_wait = no, needs_guidance = yes, capable_of_direction = yes, own_solution_tried =
      yes, own_strength_enough = no, network_enough = no, informal_helper_named = no,
      informal_helper_agrees = no, informal_helper_overloaded = no, general_provision_enough =
      no, addiction = no, lighter_form_fits = no, reason_for_heavier_form = no, goal_agreed =
      yes, next_contact_agreed = no, guidance_hours = 3,
    },
    expect = { outcome = "weigh", because = { "GU-15", "GU-16" } },
  },
  -- C17
  case "and no warning next door" {
    plugin = "guidance", at = "achterhoek/aalten", on = "2026-05-01",
    given = {
      age = 52, lives_here = yes, long_term_care_right = no, health_insurance_covers = no,
      cannot_wait = no, needs_guidance = yes, capable_of_direction = yes, own_solution_tried =
      yes, own_strength_enough = no, network_enough = no, informal_helper_named = no,
      informal_helper_agrees = no, informal_helper_overloaded = no, general_provision_enough =
      no, addiction = no, lighter_form_fits = no, reason_for_heavier_form = no, goal_agreed =
      yes, next_contact_agreed = no, guidance_hours = 3,
    },
    expect = { outcome = "grant", because = { "GU-16" } },
  },
  case "who talks with you helps you" {
    plugin = "guidance", on = "2026-05-01",
    given = {
      age = 52, lives_here = yes, long_term_care_right = no, health_insurance_covers = no,
      cannot_wait = no, needs_guidance = yes, capable_of_direction = yes, own_solution_tried =
      yes, own_strength_enough = no, network_enough = no, informal_helper_named = no,
      informal_helper_agrees = no, informal_helper_overloaded = no, general_provision_enough =
      no, addiction = no, lighter_form_fits = no, reason_for_heavier_form = no, goal_agreed =
      yes, next_contact_agreed = yes, guidance_hours = 3,
    },
    expect = { outcome = "grant", because = { "GU-16" }, says = "eigen team" },
  },
  -- 001-30
  case "people around an adult are talked with, not counted on" {
    plugin = "guidance", on = "2026-05-01",
    given = {
      age = 52, lives_here = yes, long_term_care_right = no, health_insurance_covers = no,
      cannot_wait = no, needs_guidance = yes, capable_of_direction = yes, own_solution_tried =
      yes, own_strength_enough = no, network_enough = yes, informal_helper_named = yes,
      informal_helper_agrees = yes, informal_helper_overloaded = no, general_provision_enough =
      no, addiction = no, lighter_form_fits = no, reason_for_heavier_form = no, goal_agreed =
      yes, next_contact_agreed = yes, guidance_hours = 3,
    },
    expect = { outcome = "weigh", because = { "OIJ-1" } },
  },
  -- 001-30
  case "another municipality of the region follows the regional default" {
    plugin = "guidance", at = "achterhoek/doetinchem", on = "2026-05-01",
    given = {
      age = 52, lives_here = yes, long_term_care_right = no, health_insurance_covers = no,
      cannot_wait = no, needs_guidance = yes, capable_of_direction = yes, own_solution_tried =
      yes, own_strength_enough = no, network_enough = yes, informal_helper_named = yes,
      informal_helper_agrees = yes, informal_helper_overloaded = no, general_provision_enough =
      no, addiction = no, lighter_form_fits = no, reason_for_heavier_form = no, goal_agreed =
      yes, next_contact_agreed = yes, guidance_hours = 3,
    },
    expect = { outcome = "refuse", because = { "GU-8" } },
  },
  -- 001-30
  case "the local rule is for adults alone" {
    plugin = "guidance", on = "2026-05-01",
    given = {
      age = 17, lives_here = yes, long_term_care_right = no, health_insurance_covers = no,
      cannot_wait = no, needs_guidance = yes, capable_of_direction = yes, own_solution_tried =
      yes, own_strength_enough = no, network_enough = yes, informal_helper_named = yes,
      informal_helper_agrees = yes, informal_helper_overloaded = no, general_provision_enough =
      no, addiction = no, lighter_form_fits = no, reason_for_heavier_form = no, goal_agreed =
      yes, next_contact_agreed = yes, guidance_hours = 3,
    },
    expect = { outcome = "refer", because = { "GU-2", "GU-8" } },
  },
  -- C16
  case "who wants no help is left in peace" {
    plugin = "signals", on = "2026-05-01",
    given = {
      found_at = "neighbourhood", danger_now = no, violence_or_abuse = no,
      board_asked_to_inquire = no, child_without_safe_bed = no, urgent = no, office_hours = yes,
      nuisance = no, declined_before = no, wants_no_help = yes, short_help_fits = no,
      nominated_by_group = no,
    },
    expect = { outcome = "weigh", because = { "SI-12" }, says = "respecteren wij" },
  },
  -- 001-13
  case "a later signal opens the door again, and remembers" {
    plugin = "signals", on = "2026-05-01",
    given = {
      found_at = "neighbourhood", danger_now = no, violence_or_abuse = no,
      board_asked_to_inquire = no, child_without_safe_bed = no, urgent = no, office_hours = yes,
      nuisance = no, declined_before = yes, wants_no_help = no, short_help_fits = no,
      nominated_by_group = no,
    },
    expect = { outcome = "weigh", because = { "SI-10" }, says = "onthouden wat er was" },
  },
  case "nuisance after a refusal becomes somebody's task" {
    plugin = "signals", on = "2026-05-01",
    given = {
      found_at = "neighbourhood", danger_now = no, violence_or_abuse = no,
      board_asked_to_inquire = no, child_without_safe_bed = no, urgent = no, office_hours = yes,
      nuisance = yes, declined_before = yes, wants_no_help = yes, short_help_fits = no,
      nominated_by_group = no,
    },
    expect = { outcome = "weigh", because = { "SI-8" } },
  },
  -- C9
  case "who is trusted and helps may direct as well" {
    plugin = "case_direction", on = "2026-05-01",
    given = {
      clusters_involved = 4, lead_cluster = "guidance_and_youth", complex = yes, reason_written
      = yes, has_director = no, director_delivers = yes, household_consents = yes,
    },
    expect = { outcome = "grant", because = { "CD-7" } },
  },
  case "one good partner is enough" {
    plugin = "casework",
    on = { ["2026-05-01"] = { minimum_offers = 1, conversation_instrument = "positive_health" } },
  },
  -- 001-30
  case "short stay is outside the assignment and follows the region" {
    plugin = "short_stay", on = "2026-05-01",
    given = {
      lives_here = yes, long_term_care_right = no, has_informal_carer = yes,
      carer_is_overloaded = no, needs_supervision = yes, others_take_over = yes,
      stays_with_insurance = no, emergency = no, hours_per_week = 48,
    },
    expect = { outcome = "refuse", because = { "ST-6" } },
  },
  -- 001-32
  case "guidance is bought in a lot of our own" {
    plugin = "contracts", on = "2026-05-01",
    given = { question = "order", is_fixed_partner = yes, funding_form = "bcf",
              product_group = "guidance", contract_of_region = yes },
    expect = { outcome = "weigh", because = { "CN-8" }, says = "eigen perceel" },
  },
  -- 001-32
  case "day activities on the contract of the region, like everybody" {
    plugin = "contracts", on = "2026-05-01",
    given = { question = "order", is_fixed_partner = yes, funding_form = "bcf",
              product_group = "day_activities", contract_of_region = yes },
    expect = { outcome = "weigh", because = {} },
  },
  -- 001-32
  case "next door guidance is on that contract too" {
    plugin = "contracts", at = "achterhoek/aalten", on = "2026-05-01",
    given = { question = "order", is_fixed_partner = yes, funding_form = "bcf",
              product_group = "guidance", contract_of_region = yes },
    expect = { outcome = "weigh", because = {} },
  },
  -- 001-03
  case "an order outside the fixed partners takes a reason" {
    plugin = "contracts", at = "achterhoek/oude_ijsselstreek", on = "2026-05-01",
    given = { question = "order", is_fixed_partner = no, funding_form = "bcf" },
    expect = { outcome = "weigh", because = { "CN-3" }, says = "vaste partners" },
  },
}
