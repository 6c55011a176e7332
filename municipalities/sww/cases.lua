return cases "Stichtse Vecht, Weesp en Wijdemeren" {
  -- C5
  case "a plan without the share of the network is no plan here" {
    plugin = "casework",
    try = set "plan_parts" { { { "results" }, from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "who directs does not deliver, in none of the three" {
    plugin = "case_direction",
    try = set "director_is_independent" { { no, from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  -- 002-50
  case "three days is the longest short stay" {
    plugin = "short_stay",
    try = set "hours_per_week_limit" { { 73, from = "2027-01-01" } },
    expect = { refused = "between 24 and 72" },
  },
  case "the front line keeps to what is short" {
    plugin = "signals",
    try = set "short_help_limit" { { 11, from = "2027-01-01" } },
    expect = { refused = "between 0 and 10" },
  },
  -- C16
  case "who asks for nothing may still be visited" {
    plugin = "signals", at = "sww/stichtse_vecht", on = "2026-05-01",
    given = {
      found_at = "neighbourhood", danger_now = no, violence_or_abuse = no,
      board_asked_to_inquire = no, child_without_safe_bed = no, urgent = no, office_hours = yes,
      nuisance = no, declined_before = no, wants_no_help = yes, short_help_fits = no,
      nominated_by_group = no,
    },
    expect = { outcome = "grant", because = { "SI-11" } },
  },
  -- C21
  case "a group of residents may nominate, the municipality decides" {
    plugin = "signals", at = "sww/wijdemeren", on = "2026-05-01",
    given = {
      found_at = "neighbourhood", danger_now = no, violence_or_abuse = no,
      board_asked_to_inquire = no, child_without_safe_bed = no, urgent = no, office_hours = yes,
      nuisance = no, declined_before = no, wants_no_help = no, short_help_fits = no,
      nominated_by_group = yes,
    },
    expect = { outcome = "weigh", because = { "SI-15" }, says = "pas na een gesprek" },
  },
  -- 002-28
  case "eight hours the front line gives itself" {
    plugin = "signals", at = "sww/weesp", on = "2026-05-01",
    given = {
      found_at = "neighbourhood", danger_now = no, violence_or_abuse = no,
      board_asked_to_inquire = no, child_without_safe_bed = no, urgent = no, office_hours = yes,
      nuisance = no, declined_before = no, wants_no_help = no, short_help_fits = yes,
      nominated_by_group = no, short_help_hours = 8,
    },
    expect = { outcome = "grant", because = { "SI-13" } },
  },
  -- 002-28
  case "what is more goes to a specialist" {
    plugin = "signals", at = "sww/weesp", on = "2026-05-01",
    given = {
      found_at = "neighbourhood", danger_now = no, violence_or_abuse = no,
      board_asked_to_inquire = no, child_without_safe_bed = no, urgent = no, office_hours = yes,
      nuisance = no, declined_before = no, wants_no_help = no, short_help_fits = yes,
      nominated_by_group = no, short_help_hours = 9,
    },
    expect = { outcome = "refer", because = { "SI-14" } },
  },
  -- C6
  case "a youth question goes to the youth specialist" {
    plugin = "youth_help", at = "sww/stichtse_vecht", on = "2026-05-01",
    given = {
      age = 13, we_are_responsible = yes, help_began_before_18 = no, other_law_covers = no,
      way_in = "municipality", unsafe_now = no, measure_must_be_considered = no,
      authorised_reporter = no, specialist_involved = no, parents_agree = yes,
      young_person_agrees = yes, parents_can_solve_it = no, light_support_enough = no,
      kind_of_help = "guidance", amount_needed = 3, court_reference = no,
    },
    expect = { outcome = "refer", because = { "YH-15", "YH-20" } },
  },
  -- C6
  case "with the specialist beside it, help begins" {
    plugin = "youth_help", at = "sww/stichtse_vecht", on = "2026-05-01",
    given = {
      age = 13, we_are_responsible = yes, help_began_before_18 = no, other_law_covers = no,
      way_in = "municipality", unsafe_now = no, measure_must_be_considered = no,
      authorised_reporter = no, specialist_involved = yes, parents_agree = yes,
      young_person_agrees = yes, parents_can_solve_it = no, light_support_enough = no,
      kind_of_help = "guidance", amount_needed = 3, court_reference = no,
    },
    expect = { outcome = "grant", because = { "YH-20" } },
  },
  -- C9
  case "who delivers does not direct" {
    plugin = "case_direction", at = "sww/stichtse_vecht", on = "2026-05-01",
    given = {
      clusters_involved = 4, lead_cluster = "guidance_and_youth", complex = yes, reason_written
      = yes, has_director = no, director_delivers = yes, household_consents = yes,
    },
    expect = { outcome = "refuse", because = { "CD-5" } },
  },
  -- C18
  case "a voucher needs an indication" {
    plugin = "voucher", at = "sww/weesp", on = "2026-05-01",
    given = {
      kind_of_service = "local_service", indicated_by_access = no, pays_it_easily = no,
      service_chosen = yes, euros_a_month = euros "45.00",
    },
    expect = { outcome = "refuse", because = { "VO-2" } },
  },
  -- C18
  -- C10
  case "with its indication it is granted" {
    plugin = "voucher", at = "sww/weesp", on = "2026-05-01",
    given = {
      kind_of_service = "local_service", indicated_by_access = yes, pays_it_easily = no,
      service_chosen = yes, euros_a_month = euros "45.00",
    },
    expect = { outcome = "grant", because = { "VO-6" } },
  },
  case "a parent finds light help around the corner" {
    plugin = "voucher", at = "sww/weesp", on = "2026-05-01",
    given = {
      kind_of_service = "light_parenting", indicated_by_access = yes, pays_it_easily = no,
      service_chosen = yes, euros_a_month = euros "45.00",
    },
    expect = { outcome = "grant", because = { "VO-7" } },
  },
  case "and somebody to talk with" {
    plugin = "voucher", at = "sww/weesp", on = "2026-05-01",
    given = {
      kind_of_service = "psychological_help", indicated_by_access = yes, pays_it_easily = no,
      service_chosen = yes, euros_a_month = euros "45.00",
    },
    expect = { outcome = "grant", because = { "VO-8" } },
  },
  case "who pays it easily pays it" {
    plugin = "voucher", at = "sww/weesp", on = "2026-05-01",
    given = {
      kind_of_service = "local_service", indicated_by_access = yes, pays_it_easily = yes,
      service_chosen = yes, euros_a_month = euros "45.00",
    },
    expect = { outcome = "refuse", because = { "VO-3" } },
  },
  case "sixty euros is a voucher" {
    plugin = "voucher", at = "sww/weesp", on = "2026-05-01",
    given = {
      kind_of_service = "local_service", indicated_by_access = yes, pays_it_easily = no,
      service_chosen = yes, euros_a_month = euros "60.00",
    },
    expect = { outcome = "grant", because = { "VO-6" } },
  },
  case "a cent more is looked at" {
    plugin = "voucher", at = "sww/weesp", on = "2026-05-01",
    given = {
      kind_of_service = "local_service", indicated_by_access = yes, pays_it_easily = no,
      service_chosen = yes, euros_a_month = euros "60.01",
    },
    expect = { outcome = "weigh", because = { "VO-4" } },
  },
  case "the resident chooses the shop" {
    plugin = "voucher", at = "sww/weesp", on = "2026-05-01",
    given = {
      kind_of_service = "local_service", indicated_by_access = yes, pays_it_easily = no,
      service_chosen = no, euros_a_month = euros "45.00",
    },
    expect = { outcome = "weigh", because = { "VO-5", "VO-6" } },
  },
  -- 002-44
  -- C12
  case "reciprocity that fits, helps both, and takes nobody's job" {
    plugin = "participation", at = "sww/wijdemeren", on = "2026-05-01",
    given = {
      asks_for = "reciprocity", individual_assessment = yes, displacement_checked = yes,
      displaces_paid_work = no, added_value_for_client = yes,
    },
    expect = { outcome = "grant", because = { "PA-25" } },
  },
  -- 002-44
  case "not looked at for this person: not imposed" {
    plugin = "participation", at = "sww/wijdemeren", on = "2026-05-01",
    given = {
      asks_for = "reciprocity", individual_assessment = no, displacement_checked = yes,
      displaces_paid_work = no, added_value_for_client = yes,
    },
    expect = { outcome = "refuse", because = { "PA-21" } },
  },
  -- 002-44
  case "displacement not checked: not imposed" {
    plugin = "participation", at = "sww/wijdemeren", on = "2026-05-01",
    given = {
      asks_for = "reciprocity", individual_assessment = yes, displacement_checked = no,
      displaces_paid_work = no, added_value_for_client = yes,
    },
    expect = { outcome = "refuse", because = { "PA-22" } },
  },
  -- 002-44
  case "paid work is not given away" {
    plugin = "participation", at = "sww/wijdemeren", on = "2026-05-01",
    given = {
      asks_for = "reciprocity", individual_assessment = yes, displacement_checked = yes,
      displaces_paid_work = yes, added_value_for_client = yes,
    },
    expect = { outcome = "refuse", because = { "PA-23" } },
  },
  case "what helps one side only is not asked" {
    plugin = "participation", at = "sww/wijdemeren", on = "2026-05-01",
    given = {
      asks_for = "reciprocity", individual_assessment = yes, displacement_checked = yes,
      displaces_paid_work = no, added_value_for_client = no,
    },
    expect = { outcome = "refuse", because = { "PA-24" } },
  },
  -- C20
  case "sheltered living is a name in two clusters: for adults under the Wmo" {
    plugin = "sheltered_housing", at = "sww/stichtse_vecht", on = "2026-05-01",
    given = {
      age = 27, lives_in_netherlands = yes, long_term_care_right = no, no_safe_place_tonight =
      no, psychosocial_problem = yes, manages_with_help_nearby = no, better_chance_elsewhere =
      no,
    },
    expect = { outcome = "grant", because = { "SH-7" },
               grants = { sheltered_housing = {} }, letter = "<strong>Beschermd wonen</strong>" },
  },
  -- C20
  case "and for young people under the Jeugdwet" {
    plugin = "youth_help", at = "sww/stichtse_vecht", on = "2026-05-01",
    given = {
      age = 13, we_are_responsible = yes, help_began_before_18 = no, other_law_covers = no,
      way_in = "municipality", unsafe_now = no, measure_must_be_considered = no,
      authorised_reporter = no, specialist_involved = yes, parents_agree = yes,
      young_person_agrees = yes, parents_can_solve_it = no, light_support_enough = no,
      kind_of_help = "living", amount_needed = 7, court_reference = no,
    },
    expect = { outcome = "grant", because = { "YH-22" },
               grants = { youth_sheltered_living = { nights = 7 } },
               letter = "<strong>Beschermd wonen</strong>" },
  },
  -- C14
  case "the three have one back office together" {
    plugin = "casework", at = "sww/wijdemeren",
    on = { ["2026-05-01"] = { back_office_organisation = "beheer_3d" } },
  },
  -- C11
  -- 002-16
  case "for its transport Wijdemeren is in another partnership" {
    plugin = "transport", at = "sww/wijdemeren",
    on = { ["2026-05-01"] = { school_distance = 4 } },
  },
  -- C11
  -- 002-16
  case "and the other two are not" {
    plugin = "transport", at = "sww/weesp",
    on = { ["2026-05-01"] = { school_distance = 6 } },
  },
  -- C11
  case "the room for its transport is what that partnership left" {
    plugin = "transport", at = "sww/wijdemeren",
    try = set "school_distance" { { 6, from = "2027-01-01" } },
    expect = { refused = "at most 4" },
  },
}
