return provisions "sheltered_housing" {
  provision "sheltered_housing" { title = "Beschermd wonen", kind = "tailored", law = "wmo" },
}
