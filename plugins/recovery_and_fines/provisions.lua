-- Administration (Beheer 3D's). These blocks have no phase before, in or after the access.
return provisions "recovery_and_fines" {
  provision "recovery" {                       -- terugvordering en verhaal
    title = "Terugvordering", kind = "tailored", law = "participation", block = 27,
    phase = "administration", cluster = "Beheer 3d's - Administratie",
    national_cluster = "participation", funding = "management_contract", scale = "local",
    execution = "public",
  },
  provision "fine" {                           -- boete
    title = "Boete", kind = "tailored", law = "participation", block = 38,
    phase = "administration", cluster = "Beheer 3d's - Klantbeheer backoffice",
    national_cluster = "participation", funding = "management_contract", scale = "local",
    execution = "public",
  },
  provision "enforcement" {                    -- handhaving
    title = "Handhaving", kind = "general", laws = { "participation", "youth", "wmo" },
    block = 36, phase = "administration", cluster = "Beheer 3d's - Klantbeheer backoffice",
    national_cluster = "participation", funding = "management_contract", scale = "local",
    execution = "public",
  },
  provision "fraud_investigation" {
    title = "Onderzoek", kind = "general", laws = { "participation", "youth", "wmo" }, block = 34,
    phase = "administration", cluster = "Beheer 3d's - Klantbeheer backoffice",
    national_cluster = "participation", funding = "management_contract", scale = "local",
    execution = "public",
  },
}
