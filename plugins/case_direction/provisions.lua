return provisions "case_direction" {
  provision "case_direction" {                 -- a cluster of its own beside those after the access
    title = "Casusregie", kind = "tailored", law = "wmo", phase = "after_access",
    cluster = "Casusregie multiproblemen", national_cluster = "wmo_individual",
    funding = "management_contract", scale = "local",
    price = setting "direction_price",
    product = { wmo = "06" },
  },
}
