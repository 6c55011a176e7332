-- MKB: shops and services that are there for everybody. The municipality organises nothing behind a
-- voucher: there is a decision, and no order to a provider. It is the one thing before the access
-- with one.
return provisions "voucher" {
  provision "local_services_voucher" {         -- diverse voorzieningen
    title = "Bijdrage voor maaltijden, klusjes, was of boodschappen", kind = "tailored",
    law = "wmo", block = 15, phase = "before_access", cluster = "MKB/lokaal voorzieningenniveau",
    national_cluster = "wmo_individual", setting = "regular",
    unit = "euros_per_month", valid = setting "voucher_valid", funding = "voucher",
    scale = "neighbourhood", execution = "private",
  },
  provision "light_parenting_voucher" {        -- licht pedagogische hulp
    title = "Bijdrage voor lichte hulp bij opvoeden", kind = "tailored", law = "youth",
    block = 13, phase = "before_access", cluster = "MKB/lokaal voorzieningenniveau",
    national_cluster = "youth_individual", setting = "regular",
    unit = "euros_per_month", valid = setting "voucher_valid", funding = "voucher",
    scale = "neighbourhood", execution = "private",
  },
  provision "psychological_help_voucher" {     -- hulp bij psychologische problemen
    title = "Bijdrage voor gesprekken met een psycholoog", kind = "tailored", law = "youth",
    block = 14, phase = "before_access", cluster = "MKB/lokaal voorzieningenniveau",
    national_cluster = "youth_individual", setting = "regular",
    unit = "euros_per_month", valid = setting "voucher_valid", funding = "voucher",
    scale = "neighbourhood", execution = "private",
  },
}
