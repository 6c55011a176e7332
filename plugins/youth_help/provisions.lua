-- What a doctor or a court sets in motion needs no decision of the municipality, so those are
-- general;
-- the municipality pays them all the same.
return provisions "youth_help" {
  provision "youth_help" {
    title = "Jeugdhulp", kind = "tailored", law = "youth", phase = "after_access",
    cluster = "Begeleiding & Jeugdzorg", unit = "hours_per_week", funding = "bcf", scale = "local",
  },
  -- building block: begeleiding, for young people and parents
  provision "youth_guidance" {
    title = "Begeleiding voor jeugdigen en ouders", kind = "tailored", law = "youth",
    phase = "after_access", cluster = "Begeleiding & Jeugdzorg", unit = "hours_per_week",
    funding = "bcf", scale = "local",
  },
  provision "youth_short_stay" {               -- building block: kortdurend verblijf
    title = "Logeren voor jeugdigen", kind = "tailored", law = "youth", phase = "after_access",
    cluster = "Begeleiding & Jeugdzorg", unit = "nights_per_week", funding = "bcf",
    scale = "local",
  },
  -- The same name as the task for adults, in another cluster and under another law.
  provision "youth_sheltered_living" {         -- building block: beschermd wonen (jeugd)
    title = "Beschermd wonen", kind = "tailored", law = "youth", phase = "after_access",
    cluster = "Wonen", unit = "nights_per_week", scale = "neighbourhood",
  },
  provision "parenting_support" {
    title = "Spreekuur voor ouders en jongeren", kind = "general", law = "youth",
    phase = "before_access", cluster = "Preventie & Welzijn", funding = "bcf", scale = "local",
  },
  provision "referral_by_doctor" {             -- building block: doorverwijzen door arts
    title = "Jeugdhulp na verwijzing door een arts", kind = "general", law = "youth",
    phase = "in_access", cluster = "Toegang overig", article = "Jeugdwet art. 2.6 lid 1 sub e",
  },
  provision "referral_by_justice" {            -- building block: doorverwijzen door justitie
    title = "Jeugdhulp na verwijzing door justitie", kind = "general", law = "youth",
    phase = "in_access", cluster = "Toegang overig", article = "Jeugdwet art. 2.4 lid 2",
  },
  provision "child_protection" {               -- building block: kinderbescherming
    title = "Kinderbeschermingsmaatregel", kind = "general", law = "youth",
    phase = "after_access", cluster = "Maatregel", scale = "national",
    article = "Jeugdwet art. 2.4 lid 2",
  },
  provision "youth_probation" {                -- building block: jeugdreclassering
    title = "Jeugdreclassering", kind = "general", law = "youth", phase = "after_access",
    cluster = "Maatregel", scale = "national", article = "Jeugdwet art. 2.4 lid 2",
  },
}
