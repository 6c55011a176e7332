return provisions "participation" {
  -- Work development: towards a job, or towards as much earning capacity as there is.
  provision "short_trajectory" {               -- kort traject
    title = "Kort traject naar werk", kind = "tailored", law = "participation", block = 44,
    phase = "after_access", cluster = "Arbeidsontwikkeling", national_cluster = "participation",
    funding = "bcf", scale = "local_or_supralocal", execution = "mixed",
    price = setting "short_trajectory_price",
  },
  provision "wage_subsidy_with_growth" {       -- LKS-MDP
    title = "Loonkostensubsidie, met groei", kind = "tailored", law = "participation", block = 43,
    phase = "after_access", cluster = "Arbeidsontwikkeling", national_cluster = "participation",
    funding = "bcf", scale = "local_or_supralocal", execution = "mixed",
    price = setting "growth_subsidy_price",
  },
  provision "wage_subsidy_without_growth" {    -- LKS-ZDP
    title = "Loonkostensubsidie", kind = "tailored", law = "participation", block = 42,
    phase = "after_access", cluster = "Arbeidsontwikkeling", national_cluster = "participation",
    funding = "bcf", scale = "local_or_supralocal", execution = "mixed",
    price = setting "steady_subsidy_price",
  },
  provision "sheltered_work" {                 -- beschutte arbeid
    title = "Beschut werk", kind = "tailored", law = "participation", block = 41,
    phase = "after_access", cluster = "Arbeidsontwikkeling", national_cluster = "participation",
    setting = "special", funding = "bcf", scale = "local_or_supralocal", execution = "mixed",
    price = setting "sheltered_work_price",
  },
  provision "work_like_day_activities" {       -- arbeidsmatige dagbesteding
    title = "Arbeidsmatige dagbesteding", kind = "tailored", law = "participation", block = 40,
    phase = "after_access", cluster = "Arbeidsontwikkeling", national_cluster = "participation",
    setting = "special", funding = "bcf", scale = "local_or_supralocal", execution = "mixed",
    price = setting "work_day_price",
  },
  provision "self_employment_start" {          -- Bbz starters
    title = "Start als zelfstandige", kind = "tailored", law = "participation", block = 45,
    phase = "after_access", cluster = "Arbeidsontwikkeling", national_cluster = "participation",
    funding = "bcf", scale = "local_or_supralocal", execution = "mixed",
    price = setting "self_employment_price",
  },
  provision "job_seeker_without_benefit" {     -- NUG
    title = "Hulp naar werk zonder uitkering", kind = "tailored", law = "participation",
    block = 46, phase = "after_access", cluster = "Arbeidsontwikkeling",
    national_cluster = "participation", funding = "bcf", scale = "local_or_supralocal",
    execution = "mixed",
    price = setting "no_benefit_price",
  },

  -- In the access, and independent of who executes.
  provision "wage_value_diagnosis" {           -- diagnose loonwaarde
    title = "Meting van de loonwaarde", kind = "general", law = "participation", block = 23,
    phase = "in_access", cluster = "Toegang - specialist", national_cluster = "participation",
    scale = "local", execution = "public",
  },
  provision "wage_value_reassessment" {        -- herindicatie loonwaarde
    title = "Nieuwe meting van de loonwaarde", kind = "general", law = "participation",
    block = 24, phase = "in_access", cluster = "Toegang - specialist",
    national_cluster = "participation", scale = "local", execution = "public",
  },

  -- Employer services: one channel. Employers are served without a decision; a placement needs one.
  provision "employer_acquisition" {           -- acquisitie
    title = "Contact met werkgevers", kind = "general", law = "participation", block = 47,
    phase = "after_access", cluster = "Werkgeversdienstverlening",
    national_cluster = "participation", funding = "bcf", scale = "supralocal",
    execution = "public",
  },
  provision "employer_matching" {              -- matching
    title = "Werkzoekenden en vacatures bij elkaar brengen", kind = "general",
    law = "participation", block = 48, phase = "after_access",
    cluster = "Werkgeversdienstverlening", national_cluster = "participation", funding = "bcf",
    scale = "supralocal", execution = "public",
  },
  provision "employer_arrangements" {          -- ontwikkelen van arrangementen
    title = "Afspraken met een werkgever", kind = "general", law = "participation", block = 49,
    phase = "after_access", cluster = "Werkgeversdienstverlening",
    national_cluster = "participation", funding = "bcf", scale = "supralocal",
    execution = "public",
  },
  provision "social_return" {                  -- uitvoering SROI
    title = "Social return", kind = "general", law = "participation", block = 50,
    phase = "after_access", cluster = "Werkgeversdienstverlening",
    national_cluster = "participation", funding = "bcf", scale = "supralocal",
    execution = "public",
  },
  provision "vacancy_service" {                -- vacatureservice
    title = "Vacatureservice", kind = "general", law = "participation", block = 51,
    phase = "after_access", cluster = "Werkgeversdienstverlening",
    national_cluster = "participation", funding = "bcf", scale = "supralocal",
    execution = "public",
  },
  provision "employer_advice" {                -- advisering
    title = "Advies aan werkgevers", kind = "general", law = "participation", block = 52,
    phase = "after_access", cluster = "Werkgeversdienstverlening",
    national_cluster = "participation", funding = "bcf", scale = "supralocal",
    execution = "public",
  },
  provision "employer_placement" {             -- plaatsing
    title = "Plaatsing bij een werkgever", kind = "tailored", law = "participation", block = 53,
    phase = "after_access", cluster = "Werkgeversdienstverlening",
    national_cluster = "participation", funding = "bcf", scale = "supralocal",
    execution = "public",
    price = setting "employer_placement_price",
  },

  -- Taking part.
  provision "activation" {                     -- activering
    title = "Meedoen in de buurt", kind = "tailored", law = "participation", block = 54,
    phase = "after_access", cluster = "Maatschappelijke participatie",
    national_cluster = "participation", funding = "management_contract", walk_in = yes,
    scale = "local", execution = "public",
    price = setting "activation_price",
  },
  provision "volunteer_work" {                 -- vrijwilligerswerk
    title = "Vrijwilligerswerk", kind = "tailored", law = "participation", block = 55,
    phase = "after_access", cluster = "Maatschappelijke participatie",
    national_cluster = "participation", funding = "management_contract", walk_in = yes,
    scale = "local", execution = "public",
    price = setting "volunteer_work_price",
  },
  provision "reciprocity_service" {            -- maatschappelijke tegenprestatie
    title = "Tegenprestatie", kind = "tailored", law = "participation", block = 56,
    phase = "after_access", cluster = "Maatschappelijke participatie",
    national_cluster = "participation", funding = "management_contract", scale = "local",
    execution = "public",
    price = setting "reciprocity_price",
  },
  provision "social_acquisition" {             -- acquisitie
    title = "Contact met maatschappelijke organisaties", kind = "general", law = "participation",
    block = 57, phase = "after_access", cluster = "Maatschappelijke plaatsing",
    national_cluster = "participation", funding = "management_contract", scale = "local",
    execution = "public",
  },
  provision "social_arrangements" {            -- arrangementen
    title = "Afspraken met een organisatie", kind = "general", law = "participation", block = 58,
    phase = "after_access", cluster = "Maatschappelijke plaatsing",
    national_cluster = "participation", funding = "management_contract", scale = "local",
    execution = "public",
  },
  provision "social_placement" {               -- plaatsing
    title = "Plaatsing bij een organisatie", kind = "general", law = "participation", block = 59,
    phase = "after_access", cluster = "Maatschappelijke plaatsing",
    national_cluster = "participation", funding = "management_contract", scale = "local",
    execution = "public",
  },

  -- No building block: the duty to work rests for a while.
  provision "temporary_work_exemption" {
    title = "Tijdelijk niet hoeven werken", kind = "tailored", law = "participation",
    national_cluster = "participation",
  },
}
