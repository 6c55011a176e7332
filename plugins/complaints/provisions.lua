return provisions "complaints" {
  -- building block: klachten, bezwaar en beroep (J, W and P)
  provision "complaint_handling" {
    title = "Behandeling van een klacht", kind = "general",
    laws = { "wmo", "youth", "participation" }, block = 37, phase = "administration",
    cluster = "Beheer 3d's - Klantbeheer backoffice", national_cluster = "basic",
    funding = "management_contract", scale = "local", execution = "public",
  },
}
