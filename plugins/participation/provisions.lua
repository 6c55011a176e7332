return provisions "participation" {
  -- Work development: towards a job, or towards as much earning capacity as there is.
  provision "short_trajectory" {                 -- building block: kort traject
    title = "Kort traject naar werk", kind = "tailored", law = "participation",
    phase = "after_access",
    cluster = "Arbeidsontwikkeling", funding = "bcf", scale = "local",
  },
  provision "wage_subsidy_with_growth" {         -- building block: LKS-MDP
    title = "Loonkostensubsidie, met groei", kind = "tailored", law = "participation",
    phase = "after_access",
    cluster = "Arbeidsontwikkeling", funding = "bcf", scale = "local",
  },
  provision "wage_subsidy_without_growth" {      -- building block: LKS-ZDP
    title = "Loonkostensubsidie", kind = "tailored", law = "participation", phase = "after_access",
    cluster = "Arbeidsontwikkeling", funding = "bcf", scale = "local",
  },
  provision "sheltered_work" {                   -- building block: beschutte arbeid
    title = "Beschut werk", kind = "tailored", law = "participation", phase = "after_access",
    cluster = "Arbeidsontwikkeling", funding = "bcf", scale = "local",
  },
  provision "work_like_day_activities" {         -- building block: arbeidsmatige dagbesteding
    title = "Arbeidsmatige dagbesteding", kind = "tailored", law = "participation",
    phase = "after_access",
    cluster = "Arbeidsontwikkeling", funding = "bcf", scale = "local",
  },
  provision "self_employment_start" {            -- building block: Bbz starters
    title = "Start als zelfstandige", kind = "tailored", law = "participation",
    phase = "after_access",
    cluster = "Arbeidsontwikkeling", funding = "bcf", scale = "local",
  },
  provision "job_seeker_without_benefit" {       -- building block: NUG
    title = "Hulp naar werk zonder uitkering", kind = "tailored", law = "participation",
    phase = "after_access",
    cluster = "Arbeidsontwikkeling", funding = "bcf", scale = "local",
  },

  -- In the access, and independent of who executes.
  provision "wage_value_diagnosis" {             -- building block: diagnose loonwaarde
    title = "Meting van de loonwaarde", kind = "general", law = "participation",
    phase = "in_access",
    cluster = "Toegang - specialist", scale = "local",
  },
  provision "wage_value_reassessment" {          -- building block: herindicatie loonwaarde
    title = "Nieuwe meting van de loonwaarde", kind = "general", law = "participation",
    phase = "in_access",
    cluster = "Toegang - specialist", scale = "local",
  },

  -- Employer services: one channel. Employers are served without a decision; a placement needs one.
  provision "employer_acquisition" {             -- building block: acquisitie
    title = "Contact met werkgevers", kind = "general", law = "participation",
    phase = "after_access",
    cluster = "Werkgeversdienstverlening", funding = "bcf", scale = "supralocal",
  },
  provision "employer_matching" {                -- building block: matching
    title = "Werkzoekenden en vacatures bij elkaar brengen", kind = "general",
    law = "participation", phase = "after_access",
    cluster = "Werkgeversdienstverlening", funding = "bcf", scale = "supralocal",
  },
  provision "employer_arrangements" {            -- building block: ontwikkelen van arrangementen
    title = "Afspraken met een werkgever", kind = "general", law = "participation",
    phase = "after_access",
    cluster = "Werkgeversdienstverlening", funding = "bcf", scale = "supralocal",
  },
  provision "social_return" {                    -- building block: uitvoering SROI
    title = "Social return", kind = "general", law = "participation", phase = "after_access",
    cluster = "Werkgeversdienstverlening", funding = "bcf", scale = "supralocal",
  },
  provision "vacancy_service" {                  -- building block: vacatureservice
    title = "Vacatureservice", kind = "general", law = "participation", phase = "after_access",
    cluster = "Werkgeversdienstverlening", funding = "bcf", scale = "supralocal",
  },
  provision "employer_advice" {                  -- building block: advisering
    title = "Advies aan werkgevers", kind = "general", law = "participation",
    phase = "after_access",
    cluster = "Werkgeversdienstverlening", funding = "bcf", scale = "supralocal",
  },
  provision "employer_placement" {               -- building block: plaatsing
    title = "Plaatsing bij een werkgever", kind = "tailored", law = "participation",
    phase = "after_access",
    cluster = "Werkgeversdienstverlening", funding = "bcf", scale = "supralocal",
  },

  -- Taking part.
  provision "activation" {                       -- building block: activering
    title = "Meedoen in de buurt", kind = "tailored", law = "participation", phase = "after_access",
    cluster = "Maatschappelijke participatie", funding = "management_contract", scale = "local",
  },
  provision "volunteer_work" {                   -- building block: vrijwilligerswerk
    title = "Vrijwilligerswerk", kind = "tailored", law = "participation", phase = "after_access",
    cluster = "Maatschappelijke participatie", funding = "management_contract", scale = "local",
  },
  provision "reciprocity_service" {              -- building block: maatschappelijke tegenprestatie
    title = "Tegenprestatie", kind = "tailored", law = "participation", phase = "after_access",
    cluster = "Maatschappelijke participatie", funding = "management_contract", scale = "local",
  },
  provision "social_acquisition" {               -- building block: acquisitie
    title = "Contact met maatschappelijke organisaties", kind = "general", law = "participation",
    phase = "after_access",
    cluster = "Maatschappelijke plaatsing", funding = "management_contract", scale = "local",
  },
  provision "social_arrangements" {              -- building block: arrangementen
    title = "Afspraken met een organisatie", kind = "general", law = "participation",
    phase = "after_access",
    cluster = "Maatschappelijke plaatsing", funding = "management_contract", scale = "local",
  },
  provision "social_placement" {                 -- building block: plaatsing
    title = "Plaatsing bij een organisatie", kind = "general", law = "participation",
    phase = "after_access",
    cluster = "Maatschappelijke plaatsing", funding = "management_contract", scale = "local",
  },

  -- No building block: the duty to work rests for a while.
  provision "temporary_work_exemption" {
    title = "Tijdelijk niet hoeven werken", kind = "tailored", law = "participation",
  },
}
