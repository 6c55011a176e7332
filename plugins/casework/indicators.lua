-- What is counted of every task: this plugin has no road of its own.
return indicators "casework" {
  indicator "notifications" {                  -- meldingen, Wmo 2015 art. 2.3.2
    title  = "Meldingen",
    unit   = "meldingen",
    counts = "notifications",
    per    = { "quarter", "notifier" },
  },
  indicator "cases" {                          -- zaken
    title  = "Geopende zaken",
    unit   = "zaken",
    counts = "cases",
    per    = { "quarter", "task", "age_group" },
  },
  indicator "objections" {                     -- bezwaren
    title  = "Bezwaren",
    unit   = "bezwaren",
    counts = "objections",
    per    = { "year", "task", "late" },
  },
}
