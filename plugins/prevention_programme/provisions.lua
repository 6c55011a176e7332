return provisions "prevention_programme" {
  provision "information_and_advice" {
    title = "Voorlichting, informatie en advies", kind = "general",
    laws = { "wmo", "youth", "participation" }, block = 7, phase = "before_access",
    cluster = "Preventie & Welzijn", national_cluster = "basic", setting = "regular",
    funding = "bcf", scale = "neighbourhood", execution = "private",
  },
  provision "preventive_courses" {
    title = "Preventieve cursussen", kind = "general", laws = { "wmo", "youth", "participation" },
    block = 8, phase = "before_access", cluster = "Preventie & Welzijn",
    national_cluster = "basic", setting = "regular", funding = "bcf", scale = "neighbourhood",
    execution = "private",
  },
  provision "volunteer_and_carer_support" {
    title = "Steun voor vrijwilligers en mantelzorgers", kind = "general",
    laws = { "wmo", "youth", "participation" }, block = 9, phase = "before_access",
    cluster = "Preventie & Welzijn", national_cluster = "basic", setting = "regular",
    funding = "bcf", scale = "neighbourhood", execution = "private",
  },
  provision "client_support" {                 -- building block (J, W and P), Wmo 2015 art. 2.2.4
    title = "Cliëntondersteuning", kind = "general", laws = { "wmo", "youth", "participation" },
    block = 10, phase = "before_access", cluster = "Preventie & Welzijn",
    national_cluster = "basic", setting = "regular", funding = "bcf", scale = "neighbourhood",
    execution = "private",
  },
  provision "social_work" {
    title = "Maatschappelijk werk", kind = "general", laws = { "wmo", "youth", "participation" },
    block = 11, phase = "before_access", cluster = "Preventie & Welzijn",
    national_cluster = "basic", setting = "regular", funding = "bcf", scale = "neighbourhood",
    execution = "private",
  },
  provision "prevention_activity" {            -- no building block: what an organisation adds
    title = "Activiteit in het preventieprogramma", kind = "general", law = "wmo",
    phase = "before_access", cluster = "Preventie & Welzijn", national_cluster = "basic",
    setting = "regular", funding = "subsidy", scale = "local",
  },
}
