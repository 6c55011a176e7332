-- Cluster Vervoer: five kinds of journeys, seen together so that nobody drives past an empty seat.
return provisions "transport" {
  provision "collective_transport" {           -- collectief Wmo vervoer
    title = "Collectief vervoer", kind = "tailored", law = "wmo", block = 67,
    phase = "after_access", cluster = "Vervoer", national_cluster = "wmo_individual",
    funding = "procurement", scale = "supralocal", execution = "public",
    price = setting "collective_transport_price",
    product = { wmo = "12" },
  },
  provision "transport_to_day_activities" {    -- vervoer dagbesteding
    title = "Vervoer naar dagbesteding", kind = "tailored", law = "wmo", block = 66,
    phase = "after_access", cluster = "Vervoer", national_cluster = "wmo_individual",
    funding = "procurement", scale = "supralocal", execution = "public",
    price = setting "day_transport_price",
    product = { wmo = "08" },
  },
  provision "youth_transport" {                -- vervoer jeugd
    title = "Vervoer naar jeugdhulp", kind = "tailored", law = "youth", block = 64,
    phase = "after_access", cluster = "Vervoer", national_cluster = "youth_individual",
    funding = "procurement", scale = "supralocal", execution = "public",
    price = setting "youth_transport_price",
    product = { youth = "42" },
  },
  -- building block: leerlingenvervoer, marked W in the model
  provision "school_transport" {
    title = "Leerlingenvervoer", kind = "tailored", law = "wmo", block = 65,
    phase = "after_access", cluster = "Vervoer", national_cluster = "wmo_individual",
    funding = "procurement", scale = "supralocal", execution = "public",
    price = setting "school_transport_price",
  },
  provision "work_transport" {                 -- vervoer arbeidsontwikkeling
    title = "Vervoer naar een leerwerkplek", kind = "tailored", law = "participation", block = 68,
    phase = "after_access", cluster = "Vervoer", national_cluster = "participation",
    funding = "procurement", scale = "supralocal", execution = "public",
    price = setting "work_transport_price",
  },
}
