-- Cluster Vervoer: five kinds of journeys, seen together so that nobody drives past an empty seat.
return provisions "transport" {
  provision "collective_transport" {           -- building block: collectief Wmo vervoer
    title = "Collectief vervoer", kind = "tailored", law = "wmo", phase = "after_access",
    cluster = "Vervoer", funding = "procurement", scale = "supralocal",
  },
  provision "transport_to_day_activities" {    -- building block: vervoer dagbesteding
    title = "Vervoer naar dagbesteding", kind = "tailored", law = "wmo", phase = "after_access",
    cluster = "Vervoer", funding = "procurement", scale = "supralocal",
  },
  provision "youth_transport" {                -- building block: vervoer jeugd
    title = "Vervoer naar jeugdhulp", kind = "tailored", law = "youth", phase = "after_access",
    cluster = "Vervoer", funding = "procurement", scale = "supralocal",
  },
  -- building block: leerlingenvervoer, marked W in the model
  provision "school_transport" {
    title = "Leerlingenvervoer", kind = "tailored", law = "wmo", phase = "after_access",
    cluster = "Vervoer", funding = "procurement", scale = "supralocal",
  },
  provision "work_transport" {                 -- building block: vervoer arbeidsontwikkeling
    title = "Vervoer naar een leerwerkplek", kind = "tailored", law = "participation",
    phase = "after_access", cluster = "Vervoer", funding = "procurement", scale = "supralocal",
  },
}
