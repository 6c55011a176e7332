return region "veenstreek" { title = "Veenstreek" }
