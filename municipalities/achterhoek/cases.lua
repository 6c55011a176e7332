return cases "Achterhoek" {
  case "the night belongs to the regional service, in all eight" {
    plugin = "signals",
    try = set "night_service" { { no, from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  -- 004-35
  case "the region writes one text about Veilig Thuis, and a letter of Aalten carries it" {
    plugin = "signals", at = "achterhoek/aalten", on = "2026-05-01",
    given = {
      found_at = "neighbourhood", danger_now = no, violence_or_abuse = yes,
      board_asked_to_inquire = no, child_without_safe_bed = no, urgent = no, office_hours = yes,
      nuisance = no, declined_before = no, wants_no_help = no, short_help_fits = no,
      nominated_by_group = no,
    },
    expect = { outcome = "grant", because = { "SI-3" }, letter = "U hoeft uw naam niet te zeggen." },
  },
  -- 004-35
  case "and so does a letter of Doetinchem" {
    plugin = "signals", at = "achterhoek/doetinchem", on = "2026-05-01",
    given = {
      found_at = "neighbourhood", danger_now = no, violence_or_abuse = yes,
      board_asked_to_inquire = no, child_without_safe_bed = no, urgent = no, office_hours = yes,
      nuisance = no, declined_before = no, wants_no_help = no, short_help_fits = no,
      nominated_by_group = no,
    },
    expect = { outcome = "grant", because = { "SI-3" }, letter = "U hoeft uw naam niet te zeggen." },
  },
  -- 004-35
  case "no municipality changes a word of it" {
    plugin = "signals", at = "achterhoek/aalten",
    try = set "safe_home_text" { { "Bel ons.", from = "2027-01-01" } },
    expect = { refused = "open to region only" },
  },
  case "a plan form is one that all know" {
    plugin = "casework",
    try = set "plan_form" { { "wish_list", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "the voice of a letter is the municipality's" {
    plugin = "casework",
    try = set "contact_line" { { "Bel de regio.", from = "2027-01-01" } },
    expect = { refused = "open to municipality only" },
  },
  -- 001-31
  case "until the end of 2020 the centre municipality arranged sheltered housing" {
    plugin = "sheltered_housing", at = "achterhoek/oude_ijsselstreek", on = "2020-12-31",
    given = {
      age = 27, lives_in_netherlands = yes, long_term_care_right = no, no_safe_place_tonight =
      no, psychosocial_problem = yes, manages_with_help_nearby = no, better_chance_elsewhere =
      no,
    },
    expect = { outcome = "refer", because = { "SH-8", "SH-7" } },
  },
  -- 001-31
  case "since 2021 each municipality does it itself" {
    plugin = "sheltered_housing", at = "achterhoek/oude_ijsselstreek", on = "2021-01-01",
    given = {
      age = 27, lives_in_netherlands = yes, long_term_care_right = no, no_safe_place_tonight =
      no, psychosocial_problem = yes, manages_with_help_nearby = no, better_chance_elsewhere =
      no,
    },
    expect = { outcome = "grant", because = { "SH-7" } },
  },
  -- 004-34
  case "an urgent report at night goes to the regional service" {
    plugin = "signals", at = "achterhoek/winterswijk", on = "2026-05-01",
    given = {
      found_at = "neighbourhood", danger_now = no, violence_or_abuse = no,
      board_asked_to_inquire = no, child_without_safe_bed = no, urgent = yes, office_hours = no,
      nuisance = no, declined_before = no, wants_no_help = no, short_help_fits = no,
      nominated_by_group = no,
    },
    expect = { outcome = "refer", because = { "SI-2" } },
  },
  -- 004-34
  case "in office hours it stays with the municipality" {
    plugin = "signals", at = "achterhoek/winterswijk", on = "2026-05-01",
    given = {
      found_at = "neighbourhood", danger_now = no, violence_or_abuse = no,
      board_asked_to_inquire = no, child_without_safe_bed = no, urgent = yes, office_hours =
      yes, nuisance = no, declined_before = no, wants_no_help = no, short_help_fits = no,
      nominated_by_group = no,
    },
    expect = { outcome = "grant", because = { "SI-6" } },
  },
  -- 004-27
  case "four and a half hours are seen by a person in Aalten" {
    plugin = "guidance", at = "achterhoek/aalten", on = "2026-05-01",
    given = {
      age = 52, lives_here = yes, long_term_care_right = no, health_insurance_covers = no,
      cannot_wait = no, needs_guidance = yes, capable_of_direction = yes, own_solution_tried =
      yes, own_strength_enough = no, network_enough = no, informal_helper_named = no,
      informal_helper_agrees = no, informal_helper_overloaded = no, general_provision_enough =
      no, addiction = no, lighter_form_fits = no, reason_for_heavier_form = no, goal_agreed =
      yes, next_contact_agreed = yes, guidance_hours = 4.5,
    },
    expect = { outcome = "weigh", because = { "GU-12", "GU-16" } },
  },
  -- 004-27
  case "and are usual in Berkelland" {
    plugin = "guidance", at = "achterhoek/berkelland", on = "2026-05-01",
    given = {
      age = 52, lives_here = yes, long_term_care_right = no, health_insurance_covers = no,
      cannot_wait = no, needs_guidance = yes, capable_of_direction = yes, own_solution_tried =
      yes, own_strength_enough = no, network_enough = no, informal_helper_named = no,
      informal_helper_agrees = no, informal_helper_overloaded = no, general_provision_enough =
      no, addiction = no, lighter_form_fits = no, reason_for_heavier_form = no, goal_agreed =
      yes, next_contact_agreed = yes, guidance_hours = 4.5,
    },
    expect = { outcome = "grant", because = { "GU-16" } },
  },
  -- 004-42
  case "participation is not in use here, and can be switched on later" {
    plugin = "participation", at = "achterhoek/doetinchem",
    try = set "reciprocity" { { yes, from = "2027-01-01" } },
    expect = { refused = "does not use the plugin" },
  },
  -- C10
  case "vouchers are no form of funding in this region" {
    plugin = "voucher", at = "achterhoek/doetinchem",
    try = set "vouchers" { { yes, from = "2027-01-01" } },
    expect = { refused = "does not use the plugin" },
  },
  -- 004-21
  -- C19
  case "a supplier in three municipalities belongs to the shared team" {
    plugin = "contracts", at = "achterhoek/aalten", on = "2026-05-01",
    given = { question = "who_manages", active_in = 3 },
    expect = { outcome = "refer", because = { "CN-1" }, says = "hele regio" },
  },
  -- 004-21
  -- C19
  case "a supplier in two belongs to the local manager" {
    plugin = "contracts", at = "achterhoek/aalten", on = "2026-05-01",
    given = { question = "who_manages", active_in = 2 },
    expect = { outcome = "refer", because = { "CN-2" }, says = "van de gemeente" },
  },
  -- 000-15
  case "the access is of the municipality, of a foundation, of a company or of a network" {
    plugin = "casework", at = "achterhoek/winterswijk",
    on = { ["2026-05-01"] = { access_organisation_wmo = "winterswijk" } },
  },
  -- 000-15
  case "a foundation has it in Berkelland" {
    plugin = "casework", at = "achterhoek/berkelland",
    on = { ["2026-05-01"] = { access_organisation_wmo = "stichting_de_brink" } },
  },
  -- 000-15
  case "a company has it in Doetinchem" {
    plugin = "casework", at = "achterhoek/doetinchem",
    on = { ["2026-05-01"] = { access_organisation_wmo = "wijkhuis" } },
  },
  -- 001-29
  case "each law may have its own organisation in one municipality" {
    plugin = "casework", at = "achterhoek/oude_ijsselstreek",
    on = { ["2026-05-01"] = { access_organisation_wmo = "samen_aan_de_ijssel",
                              access_organisation_youth = "oude_ijsselstreek" } },
  },
  -- C14
  case "here each municipality has its own back office" {
    plugin = "casework", at = "achterhoek/aalten",
    on = { ["2026-05-01"] = { back_office_organisation = "aalten" } },
  },
}
