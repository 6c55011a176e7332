return plugin "short_stay" {                   -- kortdurend verblijf, respijt, Wmo 2015 art. 1.1.1
  title    = "Kortdurend verblijf",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0", own_contribution = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write" },
  offers   = { "short_stay" },
}
