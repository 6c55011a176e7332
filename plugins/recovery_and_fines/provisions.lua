-- Administration (Beheer 3D's). These blocks have no phase before, in or after the access.
return provisions "recovery_and_fines" {
  provision "recovery" {                       -- building block: terugvordering en verhaal
    title = "Terugvordering", kind = "tailored", law = "participation",
    cluster = "Beheer 3d's - Administratie",
    funding = "management_contract", scale = "local",
  },
  provision "fine" {                           -- building block: boete (P only)
    title = "Boete", kind = "tailored", law = "participation",
    cluster = "Beheer 3d's - Klantbeheer backoffice",
    funding = "management_contract", scale = "local",
  },
  provision "enforcement" {                    -- building block: handhaving (J, W and P)
    title = "Handhaving", kind = "general", law = "participation",
    cluster = "Beheer 3d's - Klantbeheer backoffice",
    funding = "management_contract", scale = "local",
  },
  provision "fraud_investigation" {            -- building block: (fraude)onderzoek (J, W and P)
    title = "Onderzoek", kind = "general", law = "participation",
    cluster = "Beheer 3d's - Klantbeheer backoffice",
    funding = "management_contract", scale = "local",
  },
}
