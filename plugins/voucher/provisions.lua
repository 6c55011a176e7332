-- MKB: shops and services that are there for everybody. The municipality organises nothing behind a
-- voucher: there is a decision, and no order to a provider. It is the one thing before the access
-- with one.
return provisions "voucher" {
  provision "local_services_voucher" {         -- building block: diverse voorzieningen
    title = "Bijdrage voor maaltijden, klusjes, was of boodschappen", kind = "tailored",
    law = "wmo", phase = "before_access", cluster = "MKB/lokaal voorzieningenniveau",
    funding = "voucher", scale = "local",
  },
  provision "light_parenting_voucher" {        -- building block: licht pedagogische hulp
    title = "Bijdrage voor lichte hulp bij opvoeden", kind = "tailored",
    law = "youth", phase = "before_access", cluster = "MKB/lokaal voorzieningenniveau",
    funding = "voucher", scale = "local",
  },
  provision "psychological_help_voucher" {     -- building block: hulp bij psychologische problemen
    title = "Bijdrage voor gesprekken met een psycholoog", kind = "tailored",
    law = "youth", phase = "before_access", cluster = "MKB/lokaal voorzieningenniveau",
    funding = "voucher", scale = "local",
  },
}
