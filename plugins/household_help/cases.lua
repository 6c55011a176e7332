-- Invented people, real questions. The name of a case is the promise it keeps.
local greet = {                                -- Greet, 78, lives alone; her hip no longer bends
  lives_here = yes, children_under_12 = 0, floor_area = 85, long_term_care_right = no,
  cannot_wait = no, limited = yes, copes_alone = no, housemate_can_help = no, network_can_help = no,
  carer_overloaded = no, cleaning_support_is_enough = no, hours_needed = 2.5,
}

return cases "household help" {
  case "Greet cannot do it herself and nobody near her can: granted" {
    given = greet, expect = { outcome = "grant", because = { "HH-9" },
                              grants = { household_help = { hours = 2.5 } } },
  },
  case "and her letter says how much, and what it may cost her" {
    given = greet, expect = { letter = "2,5 uur per week" },
  },

  -- HH-1
  case "who lives elsewhere is passed on, whatever else is still unknown" {
    given = { lives_here = no },
    expect = { outcome = "refer", because = { "HH-1" }, to = "home_municipality" },
  },

  -- HH-2
  case "who cannot wait is seen by a person today" {
    given = greet, but = { cannot_wait = yes },
    expect = { outcome = "weigh", because = { "HH-2", "HH-9" }, leaning = "grant" },
  },

  -- HH-3
  case "a right to Wlz care is weighed by a person, not refused by a rule" {
    given = greet, but = { long_term_care_right = yes },
    expect = { outcome = "weigh", because = { "HH-3", "HH-9" }, leaning = "refuse" },
  },

  -- HH-4
  case "who manages in her own pace is refused, and told why" {
    given = greet, but = { copes_alone = yes, hours_needed = 0 },
    expect = { outcome = "refuse", because = { "HH-4" }, says = "in uw eigen tempo" },
  },

  -- HH-5
  case "a healthy housemate does what housemates do for each other" {
    given = greet, but = { housemate_can_help = yes },
    expect = { outcome = "refuse", because = { "HH-5" } },
  },

  -- HH-6 and HH-7
  case "help that people give freely and can keep up goes first" {
    given = greet, but = { network_can_help = yes },
    expect = { outcome = "refuse", because = { "HH-6" } },
  },
  case "a carer who is worn out is never a reason to refuse" {
    given = greet, but = { network_can_help = yes, carer_overloaded = yes },
    expect = { outcome = "weigh", because = { "HH-7", "HH-6" }, leaning = "grant" },
  },

  -- HH-8
  case "where cleaning support in the street is enough, no tailored help is needed" {
    given = greet, but = { cleaning_support_is_enough = yes },
    expect = { outcome = "grant", because = { "HH-8" }, grants = { cleaning_support = {} } },
  },
  case "cleaning support is for who cannot do it, and for whom nobody else can" {
    given = greet, but = { cleaning_support_is_enough = yes, limited = no },
    expect = { outcome = "weigh", because = {} },
  },
  case "an aid that helps comes before cleaning support" {
    given = greet, but = { cleaning_support_is_enough = yes, copes_alone = yes },
    expect = { outcome = "refuse", because = { "HH-4" } },
  },
  case "so does a housemate" {
    given = greet, but = { cleaning_support_is_enough = yes, housemate_can_help = yes },
    expect = { outcome = "refuse", because = { "HH-5" } },
  },
  case "and so do people nearby" {
    given = greet, but = { cleaning_support_is_enough = yes, network_can_help = yes },
    expect = { outcome = "refuse", because = { "HH-6" } },
  },
  case "where there is a laundry service, it comes along with the help" {
    given = greet, settings = { laundry_service = yes },
    expect = { because = { "HH-9" }, says = "Uw was kan mee" },
  },
  case "and stands ready beside cleaning support" {
    given = greet, but = { cleaning_support_is_enough = yes }, settings = { laundry_service = yes },
    expect = { because = { "HH-8" }, says = "Ook de wasservice" },
  },
  case "where there is none, no letter speaks of it" {
    given = greet, expect = { because = { "HH-9" }, says_not = "was kan mee" },
  },

  -- HH-10, on both sides of the yardstick
  case "three hours is what an ordinary home takes" {
    given = greet, but = { hours_needed = 3 }, expect = { outcome = "grant", because = { "HH-9" } },
  },
  case "half an hour more than usual, and a person looks" {
    given = greet, but = { hours_needed = 3.5 },
    expect = { outcome = "weigh", because = { "HH-10", "HH-9" }, leaning = "grant" },
  },
  case "a large house and two small children take more, and that is usual too" {
    given = greet, but = { hours_needed = 5, floor_area = 140, children_under_12 = 2 },
    expect = { outcome = "grant", because = { "HH-9" } },
  },

  -- What is not known, and what is nobody's rule
  case "what we do not know, we ask: a gap never refuses" {
    given = greet, but = { copes_alone = unknown },
    expect = { outcome = "ask", about = { "copes_alone" } },
  },
  case "who is only busy, not ill, meets a person and not a rule" {
    given = greet, but = { limited = no }, expect = { outcome = "weigh", because = {} },
  },

  -- What holds where nobody set anything, and one step too far for each setting
  case "the terms of law, and the yardsticks that the municipalities agreed on" {
    defaults = {
      investigation_term = weeks(6), decision_term = weeks(2), review_interval = months(24),
      usual_hours = 3, large_home = 120, hours_for_large_home = 1, hours_per_child = 0.5,
      laundry_service = no, own_contribution = euros "21.00",
      hour_price = euros "37.20", cleaning_hour_price = euros "22.50",
    },
  },
  case "no investigation takes longer than the law allows" {
    try = set "investigation_term" { { weeks(7), from = "2027-01-01" } },
    expect = { refused = "at most 6 weeks" },
  },
  case "no decision takes longer than the law allows" {
    try = set "decision_term" { { weeks(3), from = "2027-01-01" } },
    expect = { refused = "at most 2 weeks" },
  },
  case "nobody is looked at again sooner than half a year, or later than three" {
    try = set "review_interval" { { months(37), from = "2027-01-01" } },
    expect = { refused = "between 6 months and 36 months" },
  },
  case "an ordinary home takes one to six hours" {
    try = set "usual_hours" { { 7, from = "2027-01-01" } },
    expect = { refused = "between 1 and 6" },
  },
  case "a home is large from 80 to 200 square metres" {
    try = set "large_home" { { 79, from = "2027-01-01" } },
    expect = { refused = "between 80 and 200" },
  },
  case "a large home takes two more hours at most" {
    try = set "hours_for_large_home" { { 2.5, from = "2027-01-01" } },
    expect = { refused = "between 0 and 2" },
  },
  case "a child takes one more hour at most" {
    try = set "hours_per_child" { { 1.5, from = "2027-01-01" } },
    expect = { refused = "between 0 and 1" },
  },
  case "a laundry service may be there" {
    try = set "laundry_service" { { yes, from = "2027-01-01" } },
  },
  case "what one pays is at most what the law said on that day" {
    on = { ["2023-12-31"] = { own_contribution = euros "19.00" },
           ["2024-01-01"] = { own_contribution = euros "20.60" },
           ["2025-01-01"] = { own_contribution = euros "21.00" } },
  },
  case "the own contribution is never more than the law asks" {
    try = set "own_contribution" { { euros "21.01", from = "2027-01-01" } },
    expect = { refused = "at most € 21,00" },
  },
  case "nor than it asked on the day" {
    try = set "own_contribution" { { euros "19.01", from = "2023-01-01" } },
    expect = { refused = "at most € 19,00" },
  },
  case "a price to reckon with stays near what an hour costs" {
    try = set "hour_price" { { euros "60.01", from = "2027-01-01" } },
    expect = { refused = "between € 25,00 and € 60,00" },
  },
  case "and so does that of cleaning support" {
    try = set "cleaning_hour_price" { { euros "40.01", from = "2027-01-01" } },
    expect = { refused = "between € 10,00 and € 40,00" },
  },

  -- The road
  case "six weeks after a notification the investigation is done, holidays counted as the law does" {
    road = "investigation", on = "2026-04-13",
    expect = { role = "consultant", leads = { "application" }, within = weeks(6),
               due_on = "2026-05-26" },
  },
}
