-- What the access and the back office (Beheer 3D's) do themselves. None of it needs a decision for
-- a resident.
return provisions "catalogue" {
  provision "clarification" {
    title = "Vraagverheldering", kind = "general", laws = { "wmo", "youth", "participation" },
    block = 16, phase = "in_access", cluster = "Toegang - frontlijn", national_cluster = "basic",
    scale = "local", execution = "public",
  },
  provision "neighbourhood_network" {
    title = "Samenhang in de wijk", kind = "general", laws = { "wmo", "youth", "participation" },
    block = 17, phase = "in_access", cluster = "Toegang - frontlijn", national_cluster = "basic",
    scale = "local", execution = "public",
  },
  provision "advice_and_communication" {
    title = "Advies, voorlichting en communicatie", kind = "general",
    laws = { "wmo", "youth", "participation" }, block = 19, phase = "in_access",
    cluster = "Toegang - frontlijn", national_cluster = "basic", scale = "local",
    execution = "public",
  },
  provision "intake" {
    title = "Intake", kind = "general", laws = { "wmo", "youth", "participation" }, block = 20,
    phase = "in_access", cluster = "Toegang - specialist", national_cluster = "basic",
    scale = "local", execution = "public",
  },
  provision "independent_advice" {
    title = "Onderzoek en medisch advies", kind = "general",
    laws = { "wmo", "youth", "participation" }, block = 21, phase = "in_access",
    cluster = "Toegang - specialist", national_cluster = "basic", scale = "local",
    execution = "public",
  },
  provision "plan_and_decision" {
    title = "Plan van aanpak en beschikking", kind = "general",
    laws = { "wmo", "youth", "participation" }, block = 22, phase = "in_access",
    cluster = "Toegang - specialist", national_cluster = "basic", scale = "local",
    execution = "public",
  },
  provision "minimum_income_policy" {
    title = "Minimabeleid en bijzondere bijstand", kind = "general", law = "participation",
    block = 28, phase = "administration", cluster = "Beheer 3d's - Administratie",
    national_cluster = "participation", funding = "management_contract", scale = "local",
    execution = "public",
  },
  provision "benefit_administration" {
    title = "Uitkeringsadministratie", kind = "general",
    laws = { "wmo", "youth", "participation" }, block = 29, phase = "administration",
    cluster = "Beheer 3d's - Administratie", national_cluster = "basic",
    funding = "management_contract", scale = "local", execution = "public",
  },
  provision "income_support" {
    title = "Inkomenssteun voor chronisch zieken en gehandicapten", kind = "general", law = "wmo",
    block = 30, phase = "administration", cluster = "Beheer 3d's - Administratie",
    national_cluster = "basic", funding = "management_contract", scale = "local",
    execution = "public",
  },
  provision "payroll" {
    title = "Salarisadministratie", kind = "general", law = "participation", block = 31,
    phase = "administration", cluster = "Beheer 3d's - Administratie",
    national_cluster = "participation", funding = "management_contract", scale = "local",
    execution = "public",
  },
  provision "financial_administration" {
    title = "Financiële administratie", kind = "general",
    laws = { "wmo", "youth", "participation" }, block = 32, phase = "administration",
    cluster = "Beheer 3d's - Administratie", national_cluster = "basic",
    funding = "management_contract", scale = "local", execution = "public",
  },
  provision "client_file" {
    title = "Klantbeheer", kind = "general", laws = { "wmo", "youth", "participation" },
    block = 33, phase = "administration", cluster = "Beheer 3d's - Klantbeheer backoffice",
    national_cluster = "basic", funding = "management_contract", scale = "local",
    execution = "public",
  },
  provision "directly_employable" {
    title = "Direct bemiddelbaar", kind = "general", law = "participation", block = 35,
    phase = "administration", cluster = "Beheer 3d's - Klantbeheer backoffice",
    national_cluster = "participation", funding = "management_contract", scale = "local",
    execution = "public",
  },
  provision "steering_information" {
    title = "Bestandsbeheer en informatie", kind = "general",
    laws = { "wmo", "youth", "participation" }, block = 39, phase = "administration",
    cluster = "Beheer 3d's - Analyse & informatie", national_cluster = "basic",
    funding = "management_contract", scale = "local", execution = "public",
  },
}
