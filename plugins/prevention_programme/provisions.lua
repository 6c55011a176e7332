return provisions "prevention_programme" {
  provision "information_and_advice" {         -- building block (J, W and P)
    title = "Voorlichting, informatie en advies", kind = "general", law = "wmo",
    phase = "before_access", cluster = "Preventie & Welzijn",
    funding = "bcf", scale = "local",
  },
  provision "preventive_courses" {             -- building block (J, W and P)
    title = "Preventieve cursussen", kind = "general", law = "wmo",
    phase = "before_access", cluster = "Preventie & Welzijn",
    funding = "bcf", scale = "local",
  },
  provision "volunteer_and_carer_support" {    -- building block (J, W and P)
    title = "Steun voor vrijwilligers en mantelzorgers", kind = "general", law = "wmo",
    phase = "before_access", cluster = "Preventie & Welzijn",
    funding = "bcf", scale = "local",
  },
  provision "client_support" {                 -- building block (J, W and P), Wmo 2015 art. 2.2.4
    title = "Cliëntondersteuning", kind = "general", law = "wmo",
    phase = "before_access", cluster = "Preventie & Welzijn",
    funding = "bcf", scale = "local",
  },
  provision "social_work" {                    -- building block (J, W and P)
    title = "Maatschappelijk werk", kind = "general", law = "wmo",
    phase = "before_access", cluster = "Preventie & Welzijn",
    funding = "bcf", scale = "local",
  },
  provision "prevention_activity" {            -- no building block: what an organisation adds
    title = "Activiteit in het preventieprogramma", kind = "general", law = "wmo",
    phase = "before_access", cluster = "Preventie & Welzijn",
    funding = "subsidy", scale = "local",
  },
}
