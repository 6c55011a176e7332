-- Cluster Begeleiding & Jeugdzorg: the access sets the goal, the provider fills in the road.
return provisions "guidance" {
  provision "guidance" {                       -- building block: begeleiding
    title   = "Begeleiding",
    kind    = "tailored",
    law     = "wmo",
    phase   = "after_access",
    cluster = "Begeleiding & Jeugdzorg",
    unit    = "hours_per_week",
    funding = "bcf",
    scale   = "local",
  },
  provision "addiction_care" {                 -- building block: verslavingszorg
    title   = "Verslavingszorg",
    kind    = "tailored",
    law     = "wmo",
    phase   = "after_access",
    cluster = "Begeleiding & Jeugdzorg",
    unit    = "hours_per_week",
    funding = "bcf",
    scale   = "local",
  },
  provision "walk_in_guidance" {               -- algemene voorziening
    title   = "Inloop en steun in de buurt",
    kind    = "general",
    law     = "wmo",
    phase   = "before_access",
    cluster = "Preventie & Welzijn",
    funding = "subsidy",
    scale   = "local",
  },
}
