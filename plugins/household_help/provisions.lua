-- What this task can give. A general provision is open to all; a tailored one needs a decision.
return provisions "household_help" {
  provision "household_help" {                 -- maatwerkvoorziening
    title = "Hulp bij het huishouden", kind = "tailored", law = "wmo", block = 63,
    phase = "after_access", cluster = "Ondersteuning", national_cluster = "wmo_individual",
    unit = "hours_per_week", price = setting "hour_price", funding = "procurement",
    scale = "supralocal", execution = "public",
    product = { wmo = "01" },
  },
  provision "cleaning_support" {               -- algemene voorziening
    title = "Schoonmaakondersteuning in de buurt", kind = "general", law = "wmo",
    phase = "in_access", cluster = "Ondersteuning", national_cluster = "basic",
    unit = "hours_per_week", price = setting "cleaning_hour_price", funding = "subsidy",
    scale = "local",
  },
}
