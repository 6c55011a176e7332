return provisions "short_stay" {
  provision "short_stay" {                     -- building block: kortdurend verblijf, respijtzorg
    title   = "Kortdurend verblijf",
    kind    = "tailored",
    law     = "wmo",
    phase   = "after_access",
    cluster = "Begeleiding & Jeugdzorg",
    unit    = "hours_per_week",
    funding = "bcf",
    scale   = "local",
  },
}
