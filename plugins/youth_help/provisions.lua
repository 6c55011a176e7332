-- What a doctor or a court sets in motion needs no decision of the municipality, so those are
-- general;
-- the municipality pays them all the same.
return provisions "youth_help" {
  provision "youth_help" {
    title = "Jeugdhulp", kind = "tailored", law = "youth", phase = "after_access",
    cluster = "Begeleiding & Jeugdzorg", national_cluster = "youth_individual",
    unit = "hours_per_week", funding = "bcf", scale = "local",
    price = setting "youth_hour_price",
    product = { youth = "45" },
  },
  -- building block: begeleiding, for young people and parents
  provision "youth_guidance" {
    title = "Begeleiding voor jeugdigen en ouders", kind = "tailored", law = "youth",
    phase = "after_access", cluster = "Begeleiding & Jeugdzorg",
    national_cluster = "youth_individual", unit = "hours_per_week", funding = "bcf",
    scale = "local",
    price = setting "youth_guidance_hour_price",
    product = { youth = "45" },
  },
  provision "youth_short_stay" {               -- building block: kortdurend verblijf
    title = "Logeren voor jeugdigen", kind = "tailored", law = "youth", phase = "after_access",
    cluster = "Begeleiding & Jeugdzorg", national_cluster = "youth_individual",
    setting = "special", unit = "nights_per_week", funding = "bcf", scale = "local",
    price = setting "youth_stay_night_price",
    product = { youth = "44" },
  },
  -- The same name as the task for adults, in another cluster and under another law.
  provision "youth_sheltered_living" {         -- beschermd wonen (jeugd)
    title = "Beschermd wonen", kind = "tailored", law = "youth", block = 75,
    phase = "after_access", cluster = "Wonen", national_cluster = "youth_individual",
    setting = "special", unit = "nights_per_week", scale = "neighbourhood",
    price = setting "youth_living_night_price",
    when_moving = "stays",                     -- woonplaatsbeginsel, Jeugdwet art. 1.1
    product = { youth = "44" },
  },
  provision "parenting_support" {
    title = "Spreekuur voor ouders en jongeren", kind = "general", law = "youth",
    phase = "before_access", cluster = "Preventie & Welzijn", national_cluster = "basic",
    setting = "regular", funding = "bcf", scale = "local",
  },
  provision "referral_by_doctor" {             -- doorverwijzen door arts
    title = "Jeugdhulp na verwijzing door een arts", kind = "general", law = "youth",
    article = "Jeugdwet art. 2.6 lid 1 sub e", block = 25, phase = "in_access",
    cluster = "Toegang overig", national_cluster = "basic", funding = "none",
    execution = "third_party",
  },
  provision "referral_by_justice" {            -- doorverwijzen door justitie
    title = "Jeugdhulp na verwijzing door justitie", kind = "general", law = "youth",
    article = "Jeugdwet art. 2.4 lid 2", block = 26, phase = "in_access",
    cluster = "Toegang overig", national_cluster = "basic", funding = "none",
    execution = "third_party",
  },
  provision "child_protection" {               -- kinderbescherming
    title = "Kinderbeschermingsmaatregel", kind = "general", law = "youth",
    article = "Jeugdwet art. 2.4 lid 2", block = 77, phase = "after_access",
    cluster = "Maatregel", national_cluster = "youth_individual",
    funding = "paid_by_municipality", scale = "national", execution = "third_party",
  },
  provision "youth_probation" {                -- jeugdreclassering
    title = "Jeugdreclassering", kind = "general", law = "youth",
    article = "Jeugdwet art. 2.4 lid 2", block = 76, phase = "after_access",
    cluster = "Maatregel", national_cluster = "youth_individual",
    funding = "paid_by_municipality", scale = "national", execution = "third_party",
  },
}
