return provisions "signals" {
  provision "reporting_centre" {               -- building block: AMHK, now Veilig Thuis (J and W)
    title = "Veilig Thuis", kind = "general", law = "wmo",
    phase = "before_access", cluster = "Signalering",
    funding = "availability", scale = "supralocal",
  },
  provision "inquiry_after_report" {           -- building block: onderzoek
    title = "Onderzoek na een melding", kind = "general", law = "youth",
    phase = "before_access", cluster = "Signalering",
    funding = "availability", scale = "supralocal",
  },
  provision "urgent_report_intake" {           -- building block: spoedmelding
    title = "Spoedmelding", kind = "general", law = "youth",
    phase = "before_access", cluster = "Signalering",
    funding = "availability", scale = "supralocal",
  },
  provision "care_and_nuisance_point" {        -- building block: meldpunt zorg en overlast
    title = "Meldpunt zorg en overlast", kind = "general", law = "wmo",
    phase = "before_access", cluster = "Signalering",
    funding = "availability", scale = "supralocal",
  },
  provision "crisis_shelter" {                 -- building block: crisisopvang 24U
    title = "Crisisopvang, dag en nacht", kind = "general", law = "youth",
    phase = "before_access", cluster = "Signalering",
    funding = "availability", scale = "supralocal",
  },
  provision "outreach" {                       -- building block: bemoeizorg (J and W)
    title = "Bemoeizorg", kind = "general", law = "wmo",
    phase = "in_access", cluster = "Toegang - frontlijn",
    scale = "local",
  },
  provision "short_help" {                     -- no building block: the mandate of the front line
    title = "Kortdurende hulp", kind = "general", law = "wmo",
    phase = "in_access", cluster = "Toegang - frontlijn",
    scale = "local",
  },
}
