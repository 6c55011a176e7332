return provisions "signals" {
  provision "reporting_centre" {               -- AMHK
    title = "Veilig Thuis", kind = "general", laws = { "wmo", "youth" }, block = 1,
    phase = "before_access", cluster = "Signalering", national_cluster = "basic",
    setting = "regular", funding = "availability", scale = "supralocal", execution = "public",
  },
  provision "inquiry_after_report" {           -- onderzoek
    title = "Onderzoek na een melding", kind = "general", law = "youth", block = 2,
    phase = "before_access", cluster = "Signalering", national_cluster = "basic",
    setting = "regular", funding = "availability", scale = "supralocal", execution = "public",
  },
  provision "urgent_report_intake" {           -- spoedmelding
    title = "Spoedmelding", kind = "general", law = "youth", block = 4, phase = "before_access",
    cluster = "Signalering", national_cluster = "basic", setting = "regular",
    funding = "availability", scale = "supralocal", execution = "public",
  },
  provision "care_and_nuisance_point" {        -- meldpunt zorg en overlast
    title = "Meldpunt zorg en overlast", kind = "general", law = "wmo", block = 5,
    phase = "before_access", cluster = "Signalering", national_cluster = "basic",
    setting = "regular", funding = "availability", scale = "supralocal", execution = "public",
  },
  provision "crisis_shelter" {                 -- crisisopvang 24U
    title = "Crisisopvang, dag en nacht", kind = "general", law = "youth", block = 6,
    phase = "before_access", cluster = "Signalering", national_cluster = "basic",
    setting = "regular", funding = "availability", scale = "supralocal", execution = "public",
  },
  provision "outreach" {                       -- bemoeizorg
    title = "Bemoeizorg", kind = "general", laws = { "wmo", "youth" }, block = 18,
    phase = "in_access", cluster = "Toegang - frontlijn", national_cluster = "basic",
    scale = "local", execution = "public",
  },
  provision "short_help" {                     -- no building block: the mandate of the front line
    title = "Kortdurende hulp", kind = "general", law = "wmo", phase = "in_access",
    cluster = "Toegang - frontlijn", national_cluster = "basic", scale = "local",
  },
}
