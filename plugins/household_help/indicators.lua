-- What the monitor of a region counts of this task, beside what plugins/casework counts of every task.
-- Small counts are left out, and so is what would give them away.
return indicators "household_help" {
  indicator "care_moments" {                   -- zorgmomenten
    title  = "Zorgmomenten naar dagdeel",
    unit   = "zorgmomenten",
    counts = "care_moment",
    per    = { "year", "part_of_day" },
  },
}
