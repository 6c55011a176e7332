-- Invented people, real questions. Vouchers are given where a municipality chose so; its own cases
-- show that side.
return cases "voucher" {
  case "where nobody gives vouchers, another way is found" {
    given = { kind_of_service = "local_service", indicated_by_access = yes, pays_it_easily = no,
              service_chosen = yes, euros_a_month = euros "45.00" },
    expect = { outcome = "refuse", because = { "VO-1" } },
  },
}
