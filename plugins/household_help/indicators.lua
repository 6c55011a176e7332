-- What the monitor of a region counts of this task. Small counts are left out, and so is what would
-- give them away.
return indicators "household_help" {
  indicator "decisions" {                      -- besluiten
    title  = "Besluiten over hulp bij het huishouden",
    unit   = "besluiten",
    counts = "decisions",
    per    = { "quarter", "kind", "age_group" },
  },

  -- Where the decision differs from what the rules advised, the rules or the work deserve a look.
  indicator "followed_advice" {                -- advies en besluit
    title  = "Besluiten die het advies volgen",
    unit   = "besluiten",
    counts = "decisions",
    per    = { "quarter", "advice", "followed" },
  },

  indicator "provisions" {                     -- voorzieningen, the general ones too
    title  = "Gestarte hulp",
    unit   = "voorzieningen",
    counts = "provisions",
    per    = { "quarter", "provision", "age_group" },
  },

  indicator "care_moments" {                   -- zorgmomenten
    title  = "Zorgmomenten naar dagdeel",
    unit   = "zorgmomenten",
    counts = "care_moment",
    per    = { "year", "part_of_day" },
  },
}
