return provisions "contracts" {
  provision "supplier_contract" {
    title = "Contract met een aanbieder", kind = "tailored", law = "wmo",
    phase = "administration", cluster = "Beheer 3d's - Analyse & informatie",
    national_cluster = "basic",
  },
}
