return plugin "contracts" {                    -- contract- en leveranciersmanagement
  title    = "Contracten en leveranciers",
  version  = "1.0.0",
  speaks   = api "1",
  requires = { casework = ">=1.0.0" },
  needs    = { "clients.read", "cases.write", "letters.write" },
  offers   = { "supplier_contract" },
}
