return provisions "contracts" {
  provision "supplier_contract" {
    title   = "Contract met een aanbieder",
    kind    = "tailored",
    law     = "wmo",
    cluster = "Beheer 3d's - Analyse & informatie",
  },
}
