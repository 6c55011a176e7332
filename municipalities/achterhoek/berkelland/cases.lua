return cases "Berkelland" {
  case "five hours are usual where the villages lie far apart" {
    plugin = "guidance",
    on = { ["2026-05-01"] = { usual_guidance_hours = 5 } },
  },
  case "more than six is further than the region agreed" {
    plugin = "guidance",
    try = set "usual_guidance_hours" { { 7, from = "2027-01-01" } },
    expect = { refused = "between 2 and 6" },
  },
}
