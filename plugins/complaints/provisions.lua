return provisions "complaints" {
  -- building block: klachten, bezwaar en beroep (J, W and P)
  provision "complaint_handling" {
    title = "Behandeling van een klacht", kind = "general", law = "wmo",
    cluster = "Beheer 3d's - Klantbeheer backoffice",
    funding = "management_contract", scale = "local",
  },
}
