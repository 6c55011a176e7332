return provisions "own_contribution" {
  provision "contribution_exemption" {         -- vrijstelling
    title = "Vrijstelling van de eigen bijdrage", kind = "tailored", law = "wmo",
    article = "Wmo 2015 art. 2.1.4", national_cluster = "wmo_individual",
  },
}
