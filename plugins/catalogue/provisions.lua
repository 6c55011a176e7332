-- What the access and the back office do themselves. None of it needs a decision for a resident.
-- The
-- blocks of the back office (Beheer 3D's) have no phase: it stands before, in and after the access.
return provisions "catalogue" {
  provision "clarification" {                  -- building block 16 (J, W, P)
    title = "Vraagverheldering", kind = "general", law = "wmo",
    phase = "in_access", cluster = "Toegang - frontlijn",
    scale = "local",
  },
  provision "neighbourhood_network" {          -- building block 17 (J, W, P)
    title = "Samenhang in de wijk", kind = "general", law = "wmo",
    phase = "in_access", cluster = "Toegang - frontlijn",
    scale = "local",
  },
  provision "advice_and_communication" {       -- building block 19 (J, W, P)
    title = "Advies, voorlichting en communicatie", kind = "general", law = "wmo",
    phase = "in_access", cluster = "Toegang - frontlijn",
    scale = "local",
  },
  provision "intake" {                         -- building block 20 (J, W, P)
    title = "Intake", kind = "general", law = "wmo",
    phase = "in_access", cluster = "Toegang - specialist",
    scale = "local",
  },
  provision "independent_advice" {             -- building block 21 (J, W, P)
    title = "Onderzoek en medisch advies", kind = "general", law = "wmo",
    phase = "in_access", cluster = "Toegang - specialist",
    scale = "local",
  },
  provision "plan_and_decision" {              -- building block 22 (J, W, P)
    title = "Plan van aanpak en beschikking", kind = "general", law = "wmo",
    phase = "in_access", cluster = "Toegang - specialist",
    scale = "local",
  },
  provision "minimum_income_policy" {          -- building block 28 (P)
    title = "Minimabeleid en bijzondere bijstand", kind = "general", law = "participation",
    cluster = "Beheer 3d's - Administratie",
    funding = "management_contract", scale = "local",
  },
  provision "benefit_administration" {         -- building block 29 (J, W, P)
    title = "Uitkeringsadministratie", kind = "general", law = "wmo",
    cluster = "Beheer 3d's - Administratie",
    funding = "management_contract", scale = "local",
  },
  provision "income_support" {                 -- building block 30 (W)
    title = "Inkomenssteun voor chronisch zieken en gehandicapten", kind = "general", law = "wmo",
    cluster = "Beheer 3d's - Administratie",
    funding = "management_contract", scale = "local",
  },
  provision "payroll" {                        -- building block 31 (P)
    title = "Salarisadministratie", kind = "general", law = "participation",
    cluster = "Beheer 3d's - Administratie",
    funding = "management_contract", scale = "local",
  },
  provision "financial_administration" {       -- building block 32 (J, W, P)
    title = "Financiële administratie", kind = "general", law = "wmo",
    cluster = "Beheer 3d's - Administratie",
    funding = "management_contract", scale = "local",
  },
  provision "client_file" {                    -- building block 33 (J, W, P)
    title = "Klantbeheer", kind = "general", law = "wmo",
    cluster = "Beheer 3d's - Klantbeheer backoffice",
    funding = "management_contract", scale = "local",
  },
  provision "directly_employable" {            -- building block 35 (P)
    title = "Direct bemiddelbaar", kind = "general", law = "participation",
    cluster = "Beheer 3d's - Klantbeheer backoffice",
    funding = "management_contract", scale = "local",
  },
  provision "steering_information" {           -- building block 39 (J, W, P)
    title = "Bestandsbeheer en informatie", kind = "general", law = "wmo",
    cluster = "Beheer 3d's - Analyse & informatie",
    funding = "management_contract", scale = "local",
  },
}
