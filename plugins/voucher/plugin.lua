return plugin "voucher" {                      -- voucher for local services (MKB)
  title    = "Bijdrage voor hulp in de buurt",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write" },
  offers   = {
    "local_services_voucher", "light_parenting_voucher", "psychological_help_voucher",
  },
}
