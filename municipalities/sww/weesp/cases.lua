return cases "Weesp" {
  case "a voucher holds three months" {
    plugin = "voucher",
    on = { ["2026-05-01"] = { voucher_valid = months(3) } },
  },
  case "a voucher that never ends is no voucher" {
    plugin = "voucher",
    try = set "voucher_valid" { { months(24), from = "2027-01-01" } },
    expect = { refused = "between 1 month and 12 months" },
  },
}
