-- Rules advise; a mandated person decides. Each outcome brings its reason (motivering, Awb 3:46).
return rules "sheltered_housing" {
  rule "SH-1" {
    law     = "Jeugdwet art. 1.1",
    when    = below("age", 18),
    gives   = refer "youth_support",
    because = "U bent jonger dan 18. De Jeugdwet helpt u verder; wij dragen u persoonlijk over.",
  },

  rule "SH-2" {
    law     = "Wmo 2015 art. 2.3.5 lid 6",
    when    = holds "long_term_care_right",
    gives   = weigh "refuse",                  -- the law says "may" (kan), so a person weighs it
    because = "U hebt mogelijk recht op verblijf vanuit de Wet langdurige zorg.",
  },

  rule "SH-3" {
    law     = "Wmo 2015 art. 1.2.1 sub b",
    when    = holds "better_chance_elsewhere",
    gives   = weigh "refer",
    because = "In een andere regio is uw kans op herstel mogelijk groter.",
    also    = { if_set "bridging_support", "Tot die tijd blijven wij u ondersteunen." },
  },

  rule "SH-4" {
    law     = "Wmo 2015 art. 2.3.5 lid 4",
    when    = all { holds "psychosocial_problem", fails "copes_without_provision" },
    gives   = grant "sheltered_housing",       -- maatwerkvoorziening
    because = "U kunt zich nu niet op eigen kracht of met hulp van anderen handhaven.",
  },

  rule "SH-5" {
    law     = "Wmo 2015 art. 2.3.5 lid 4",
    when    = holds "copes_without_provision",
    gives   = refuse,
    because = "Met de hulp die er al is, kunt u zich handhaven.",
  },
}
