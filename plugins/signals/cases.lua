-- Invented people, real worries. The name of a case is the promise it keeps.
local quiet = {                                -- a neighbour worries about the man on the corner
  found_at = "neighbourhood", danger_now = no, violence_or_abuse = no, board_asked_to_inquire = no,
  child_without_safe_bed = no, urgent = no, office_hours = yes, nuisance = no, declined_before = no,
  wants_no_help = no, short_help_fits = yes, short_help_hours = 4, nominated_by_group = no,
}

return cases "signals" {
  -- 000-03
  case "a worry is followed up without application and without decision" {
    given = quiet,
    expect = { outcome = "grant", because = { "SI-13" }, says = "zonder besluit" },
  },
  case "danger is a matter of seconds" {
    given = quiet, but = { danger_now = yes },
    expect = { outcome = "refer", because = { "SI-1", "SI-13" } },
  },
  case "an urgent report at night stays with us where no region took it over" {
    given = quiet, but = { urgent = yes, office_hours = no, short_help_fits = no },
    expect = { outcome = "grant", because = { "SI-6" } },
  },
  case "urgent in office hours is today" {
    given = quiet, but = { urgent = yes, short_help_fits = no },
    expect = { outcome = "grant", because = { "SI-6" } },
  },
  case "violence goes to Veilig Thuis" {
    given = quiet, but = { violence_or_abuse = yes, short_help_fits = no },
    expect = { outcome = "grant", because = { "SI-3" } },
  },
  case "after Veilig Thuis the Board inquires" {
    given = quiet, but = { violence_or_abuse = yes, board_asked_to_inquire = yes,
                           short_help_fits = no },
    expect = { outcome = "grant", because = { "SI-4" } },
  },
  case "a child sleeps safe tonight, without a decision" {
    given = quiet, but = { child_without_safe_bed = yes, short_help_fits = no },
    expect = { outcome = "grant", because = { "SI-5" }, says = "geen besluit" },
  },
  -- 004-13
  case "every signal has a place where it was found" {
    given = quiet, but = { found_at = unknown },
    expect = { outcome = "ask", about = { "found_at" } },
  },
  case "nuisance is talked about with who causes it" {
    given = quiet, but = { nuisance = yes, short_help_fits = no },
    expect = { outcome = "grant", because = { "SI-9" } },
  },
  case "nuisance after a refusal is a task for a named person" {
    given = quiet, but = { nuisance = yes, declined_before = yes },
    expect = { outcome = "weigh", because = { "SI-8", "SI-13" } },
  },
  case "a new signal opens what was closed, and nothing is forgotten" {
    given = quiet, but = { declined_before = yes },
    expect = { outcome = "weigh", because = { "SI-10", "SI-13" } },
  },
  case "who wants no help meets a person, where nothing else was agreed" {
    given = quiet, but = { wants_no_help = yes, short_help_fits = no },
    expect = { outcome = "weigh", because = {} },
  },
  -- 002-28
  case "ten hours is short help" {
    given = quiet, but = { short_help_hours = 10 },
    expect = { outcome = "grant", because = { "SI-13" } },
  },
  -- 002-28
  case "half an hour more goes to a specialist" {
    given = quiet, but = { short_help_hours = 10.5 },
    expect = { outcome = "refer", because = { "SI-14" } },
  },
  case "a nomination counts only where it was agreed" {
    given = quiet, but = { nominated_by_group = yes },
    expect = { outcome = "grant", because = { "SI-13" } },
  },

  -- What a municipality may choose
  case "where a regional service works at night, it takes what is urgent" {
    given = quiet, but = { urgent = yes, office_hours = no, short_help_fits = no },
    settings = { night_service = yes },
    expect = { outcome = "refer", because = { "SI-2" } },
  },
  case "in office hours it stays here" {
    given = quiet, but = { urgent = yes, short_help_fits = no },
    settings = { night_service = yes },
    expect = { outcome = "grant", because = { "SI-6" } },
  },
  case "where outreach was agreed, somebody comes by" {
    given = quiet, but = { wants_no_help = yes, short_help_fits = no },
    settings = { outreach_without_request = yes },
    expect = { outcome = "grant", because = { "SI-11" } },
  },
  case "where doing nothing can be responsible, peace is respected" {
    given = quiet, but = { wants_no_help = yes, short_help_fits = no },
    settings = { respect_a_refusal = yes },
    expect = { outcome = "weigh", because = { "SI-12" }, says = "respecteren wij" },
  },
  case "but not when others suffer from it" {
    given = quiet, but = { wants_no_help = yes, nuisance = yes, short_help_fits = no },
    settings = { respect_a_refusal = yes },
    expect = { outcome = "grant", because = { "SI-9" } },
  },
  case "where groups may nominate, the municipality still decides itself" {
    given = quiet, but = { nominated_by_group = yes, short_help_fits = no },
    settings = { nomination = yes },
    expect = { outcome = "weigh", because = { "SI-15" }, says = "pas na een gesprek" },
  },
}
