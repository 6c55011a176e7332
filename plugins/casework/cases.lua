-- What the core reads for every case: what holds where nobody set anything, what a municipality may
-- make of it, and one step too far for each setting.
return cases "casework" {
  case "where nobody chose, a plan is a support plan with results, made at the kitchen table" {
    defaults = {
      plan_form = "support_plan", plan_parts = { "results" },
      unit_of_work = "person", conversation_instrument = "kitchen_table",
      consultation_before_tailored = no, minimum_offers = 1, one_trusted_worker = no,
      result_codes = { "free" },
    },
  },
  case "the law gives a week for a plan of one's own, and six for an objection" {
    defaults = {
      personal_plan_term = days(7), objection_term = weeks(6), moving_term = months(12),
    },
  },
  -- Retention: each law its own, each document from its own event
  case "what is kept under the Wmo is kept fifteen years, under the Jeugdwet twenty" {
    defaults = {
      retention_wmo = years(15), retention_wmo_from = "made", retention_wmo_on_request = yes,
      retention_youth = years(20), retention_youth_from = "last_change",
      retention_youth_on_request = yes,
    },
  },
  case "what is kept under the Participatiewet is counted from the end of help, and nobody asks it away" {
    defaults = {
      retention_participation = years(10), retention_participation_from = "help_ended",
      retention_participation_on_request = no,
      retention_participation_not_granted = years(10),
      retention_participation_not_granted_from = "closed",
    },
  },
  case "a municipality may keep longer than the Wmo asks" {
    try = set "retention_wmo" { { years(16), from = "2027-01-01" } },
  },
  case "nobody keeps papers of the Wmo for less than fifteen years" {
    try = set "retention_wmo" { { years(14), from = "2027-01-01" } },
    expect = { refused = "at least 15 years" },
  },
  case "a municipality may keep papers of youth help longer" {
    try = set "retention_youth" { { years(25), from = "2027-01-01" } },
  },
  case "nobody keeps papers of youth help for less than twenty years" {
    try = set "retention_youth" { { years(19), from = "2027-01-01" } },
    expect = { refused = "at least 20 years" },
  },
  case "a municipality may keep papers of the Participatiewet longer" {
    try = set "retention_participation" { { years(11), from = "2027-01-01" } },
  },
  case "nobody keeps papers of the Participatiewet for less than ten years" {
    try = set "retention_participation" { { years(9), from = "2027-01-01" } },
    expect = { refused = "at least 10 years" },
  },
  case "what was not granted may be kept for a shorter time" {
    try = set "retention_participation_not_granted" { { years(5), from = "2027-01-01" } },
  },
  case "what was not granted is kept no longer than what was" {
    try = set "retention_participation_not_granted" { { years(11), from = "2027-01-01" } },
    expect = { refused = "at most 10 years" },
  },

  case "a letter has a last line and an address, also where nobody wrote them" {
    defaults = {
      contact_line = "Hebt u vragen? Neem contact op met uw gemeente.",
      objection_address = "het college van burgemeester en wethouders van uw gemeente",
    },
  },

  case "who is urgent hears within two days, and gets help for six weeks at most" {
    defaults = { urgent_decision_term = days(2), urgent_help_term = weeks(6) },
  },
  -- Awb 4:17: three rates of fourteen days
  case "being too late costs more the longer it lasts" {
    defaults = {
      default_notice_term = weeks(2), penalty_first_rate = euros "23.00",
      penalty_second_rate = euros "35.00", penalty_third_rate = euros "45.00",
    },
  },
  case "an objection is answered in six weeks, or in twelve where a committee advises" {
    defaults = {
      objection_decision_term = weeks(6), objection_committee_term = weeks(12),
      objection_committee = no,
    },
  },
  case "where nobody names principles, perspectives or goals, none are asked" {
    defaults = {
      plan_tags = { "none" }, plan_perspectives = { "none" },
      societal_goals = { "none" },
      plan_payers = { "municipality" },
    },
  },
  case "where nobody asks for a contract, an order needs none" {
    defaults = {
      contract_required = no, contract_records = { "regional_contract", "local_contract" },
    },
  },

  -- What a municipality may choose
  case "a plan may be a results plan" {
    try = set "plan_form" { { "results_plan", from = "2027-01-01" } },
  },
  case "or an action plan" {
    try = set "plan_form" { { "action_plan", from = "2027-01-01" } },
  },
  case "or a family plan" {
    try = set "plan_form" { { "family_plan", from = "2027-01-01" } },
  },
  -- C13
  case "a question may be that of a whole household from the start" {
    try = set "unit_of_work" { { "household", from = "2027-01-01" } },
  },
  -- C13, 004-06
  case "or that of a family" {
    try = set "unit_of_work" { { "family", from = "2027-01-01" } },
  },
  case "but not that of a street" {
    try = set "unit_of_work" { { "street", from = "2027-01-01" } },
    expect = { refused = "one of" },
  },
  case "a plan may have to speak of every part of life" {
    try = set "plan_parts" { { { "results", "life_domains" }, from = "2027-01-01" } },
  },
  case "or of what somebody can do, and with whom" {
    try = set "plan_parts" {
      { { "results", "own_strength", "network" }, from = "2027-01-01" },
    },
  },
  case "or of the day on which it is looked at again" {
    try = set "plan_parts" { { { "results", "review_date" }, from = "2027-01-01" } },
  },
  case "or positive health" {
    try = set "conversation_instrument" { { "positive_health", from = "2027-01-01" } },
  },
  case "or the wheel of Esbjerg" {
    try = set "conversation_instrument" { { "esbjerg_wheel", from = "2027-01-01" } },
  },
  case "or begin with the results" {
    try = set "conversation_instrument" { { "results_conversation", from = "2027-01-01" } },
  },
  case "a conversation may follow the parts of life" {
    try = set "conversation_instrument" { { "life_domains", from = "2027-01-01" } },
  },
  case "a colleague of the municipality may have to be heard first" {
    try = set "consultation_before_tailored" { { yes, from = "2027-01-01" } },
  },

  case "a change of face may be a warning" {
    try = set "one_trusted_worker" { { yes, from = "2027-01-01" } },
  },

  case "a committee may advise on objections" {
    try = set "objection_committee" { { yes, from = "2027-01-01" } },
  },
  -- 001-10
  case "a line of a plan may follow one of three principles" {
    try = set "plan_tags" { { { "normalise", "prevent", "cooperate" }, from = "2027-01-01" } },
  },
  -- 001-15
  case "a plan may have one of three perspectives" {
    try = set "plan_perspectives" {
      { { "independence", "stabilisation", "controlled_decline" }, from = "2027-01-01" },
    },
  },
  -- 004-01
  case "a result may serve one of five goals of the region" {
    try = set "societal_goals" {
      { { "young_people", "feeling_well", "independent_living", "social_network",
          "participation" }, from = "2027-01-01" },
    },
  },
  -- 001-25
  case "an insurer and a care office may pay a part" {
    try = set "plan_payers" {
      { { "municipality", "insurer", "care_office" }, from = "2027-01-01" },
    },
  },
  -- 001-25
  case "the municipality may pay together with a joint budget" {
    try = set "plan_payers" { { { "municipality", "joint_budget" }, from = "2027-01-01" } },
  },
  case "and so may an insurer and a care office" {
    try = set "plan_payers" {
      { { "municipality", "insurer", "care_office", "joint_budget" }, from = "2027-01-01" },
    },
  },
  -- 004-37
  case "what came of help may have a code from one list" {
    try = set "result_codes" {
      { { "reached", "partly_reached", "not_reached", "no_longer_needed" }, from = "2027-01-01" },
    },
  },
  -- 001-03
  case "an order may need a contract" {
    try = set "contract_required" { { yes, from = "2027-01-01" } },
  },
  -- 002-46
  case "a contract of the region may be the only one that counts" {
    try = set "contract_records" { { { "regional_contract" }, from = "2027-01-01" } },
  },
  case "or one of the municipality itself" {
    try = set "contract_records" { { { "local_contract" }, from = "2027-01-01" } },
  },
  -- One step too far
  case "nobody waits three days in an emergency" {
    try = set "urgent_decision_term" { { days(3), from = "2027-01-01" } },
    expect = { refused = "at most 2 days" },
  },
  case "what lasts longer than twelve weeks is no urgent help" {
    try = set "urgent_help_term" { { weeks(13), from = "2027-01-01" } },
    expect = { refused = "at most 12 weeks" },
  },
  case "nobody makes being late cheaper" {
    try = set "penalty_first_rate" { { euros "20.00", from = "2027-01-01" } },
    expect = { refused = "fixed by Awb art. 4:17" },
  },
  case "nor in the third and fourth week" {
    try = set "penalty_second_rate" { { euros "30.00", from = "2027-01-01" } },
    expect = { refused = "fixed by Awb art. 4:17" },
  },
  case "nor in the last two" {
    try = set "penalty_third_rate" { { euros "40.00", from = "2027-01-01" } },
    expect = { refused = "fixed by Awb art. 4:17" },
  },
  case "nobody gives themselves more time once told of being late" {
    try = set "default_notice_term" { { weeks(3), from = "2027-01-01" } },
    expect = { refused = "fixed by Awb art. 4:17" },
  },
  case "nobody takes longer over an objection" {
    try = set "objection_decision_term" { { weeks(7), from = "2027-01-01" } },
    expect = { refused = "fixed by Awb art. 7:10" },
  },
  case "nor with a committee" {
    try = set "objection_committee_term" { { weeks(13), from = "2027-01-01" } },
    expect = { refused = "fixed by Awb art. 7:10" },
  },
  case "youth help goes on for a year after a move, wherever one goes" {
    try = set "moving_term" { { months(6), from = "2027-01-01" } },
    expect = { refused = "fixed by Jeugdwet art. 2.7a" },
  },
  case "nobody has less than a week for a plan of their own" {
    try = set "personal_plan_term" { { days(6), from = "2027-01-01" } },
    expect = { refused = "at least 7 days" },
  },
  case "no offer at all is no choice" {
    try = set "minimum_offers" { { 0, from = "2027-01-01" } },
    expect = { refused = "at least 1" },
  },
  case "nobody can touch the objection term" {
    try = set "objection_term" { { weeks(5), from = "2027-01-01" } },
    expect = { refused = "fixed by Awb art. 6:7" },
  },

  -- How long papers are kept is for the law to say, and so is from when
  case "papers of the Wmo are not destroyed sooner" {
    try = set "retention_wmo" { { years(14), from = "2027-01-01" } },
    expect = { refused = "at least" },
  },
  case "their term runs from the day they were made" {
    try = set "retention_wmo_from" { { "closed", from = "2027-01-01" } },
    expect = { refused = "fixed by Wmo 2015 art. 5.3.4" },
  },
  case "nobody takes away the right to have them destroyed sooner" {
    try = set "retention_wmo_on_request" { { no, from = "2027-01-01" } },
    expect = { refused = "fixed by Wmo 2015 art. 5.3.5" },
  },
  case "the term of youth help runs from the last change" {
    try = set "retention_youth_from" { { "made", from = "2027-01-01" } },
    expect = { refused = "fixed by Jeugdwet art. 7.3.8" },
  },
  case "and may be asked to end sooner as well" {
    try = set "retention_youth_on_request" { { no, from = "2027-01-01" } },
    expect = { refused = "fixed by Jeugdwet art. 7.3.9" },
  },
  case "that of participation runs from the end of the help" {
    try = set "retention_participation_from" { { "made", from = "2027-01-01" } },
    expect = { refused = "fixed by Selectielijst" },
  },
  case "or from the closing where nothing was granted" {
    try = set "retention_participation_not_granted_from" { { "made", from = "2027-01-01" } },
    expect = { refused = "fixed by Selectielijst" },
  },
  case "and papers of participation stay, whoever asks" {
    try = set "retention_participation_on_request" { { yes, from = "2027-01-01" } },
    expect = { refused = "fixed by AVG art. 17" },
  },

  -- The organisations that a municipality may name, and where it names none
  -- 000-15
  case "where nobody chose, the access and the back office have no queue of their own" {
    defaults = {
      access_organisation_wmo = "", access_organisation_youth = "",
      access_organisation_participation = "", back_office_organisation = "",
      back_office_role = "municipal_officer",
    },
  },
  case "an organisation is a name, not a number" {
    try = set "back_office_organisation" { { 3, from = "2027-01-01" } },
    expect = { refused = "free" },
  },
}
