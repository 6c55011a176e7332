-- Invented people, real questions. Vouchers are given where a municipality chose so; its own cases
-- show that side.
return cases "voucher" {
  case "where nobody gives vouchers, another way is found" {
    given = { kind_of_service = "local_service", indicated_by_access = yes, pays_it_easily = no,
              service_chosen = yes, euros_a_month = euros "45.00" },
    expect = { outcome = "refuse", because = { "VO-1" } },
  },

  -- What a municipality may choose
  -- 002-22
  case "where vouchers are given, sixty euros is a voucher" {
    given = { kind_of_service = "local_service", indicated_by_access = yes, pays_it_easily = no,
              service_chosen = yes, euros_a_month = euros "60.00" },
    settings = { vouchers = yes },
    expect = { outcome = "grant", because = { "VO-6" },
               grants = { local_services_voucher = { amount = euros "60.00" } } },
  },
  case "a cent more is looked at" {
    given = { kind_of_service = "local_service", indicated_by_access = yes, pays_it_easily = no,
              service_chosen = yes, euros_a_month = euros "60.00" },
                but = { euros_a_month = euros "60.01" },
    settings = { vouchers = yes },
    expect = { outcome = "weigh", because = { "VO-4" } },
  },
  -- 002-22
  case "without an indication there is none" {
    given = { kind_of_service = "local_service", indicated_by_access = yes, pays_it_easily = no,
              service_chosen = yes, euros_a_month = euros "60.00" },
                but = { indicated_by_access = no },
    settings = { vouchers = yes },
    expect = { outcome = "refuse", because = { "VO-2" } },
  },
  case "who pays it easily pays it" {
    given = { kind_of_service = "local_service", indicated_by_access = yes, pays_it_easily = no,
              service_chosen = yes, euros_a_month = euros "60.00" }, but = { pays_it_easily = yes },
    settings = { vouchers = yes },
    expect = { outcome = "refuse", because = { "VO-3" } },
  },
  case "the resident chooses the shop" {
    given = { kind_of_service = "local_service", indicated_by_access = yes, pays_it_easily = no,
              service_chosen = yes, euros_a_month = euros "60.00" }, but = { service_chosen = no },
    settings = { vouchers = yes },
    expect = { outcome = "weigh", because = { "VO-5", "VO-6" } },
  },
  case "a parent finds light help around the corner" {
    given = { kind_of_service = "local_service", indicated_by_access = yes, pays_it_easily = no,
              service_chosen = yes, euros_a_month = euros "60.00" },
                but = { kind_of_service = "light_parenting" },
    settings = { vouchers = yes },
    expect = { outcome = "grant", because = { "VO-7" } },
  },
  case "and somebody to talk with" {
    given = { kind_of_service = "local_service", indicated_by_access = yes, pays_it_easily = no,
              service_chosen = yes, euros_a_month = euros "60.00" },
                but = { kind_of_service = "psychological_help" },
    settings = { vouchers = yes },
    expect = { outcome = "grant", because = { "VO-8" } },
  },
}
