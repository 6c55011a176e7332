return facts "case_direction" {
  fact "clusters_involved" { "municipality", "Hoeveel soorten hulp lopen er in dit huishouden?",
    type = whole_number, min = 0, max = 20,
  },
  fact "lead_cluster" { "consultant", "Welke hulp heeft de grootste taak?",
    type = choice { "support", "guidance_and_youth", "work", "participation", "housing",
                    "shelter" },
  },
  fact "complex" {
    "consultant", "Zitten de problemen zo in elkaar dat een aparte regisseur nodig is?",
  },
  fact "reason_written" { "consultant", "Is opgeschreven waarom?" },
  fact "has_director" { "municipality", "Heeft dit huishouden al een regisseur?" },
  fact "director_delivers" { "municipality", "Werkt de beoogde regisseur bij wie de hulp geeft?" },
  fact "household_consents" {
    "client", "Vindt iedereen in huis goed dat gegevens uit andere wetten worden gebruikt?",
  },
}
