return policy "short_stay" {
  of      = "sww",
  adopted = { by = "colleges", on = "2014-12-16",
              source = "Voorbeeld naar het dienstverleningsmodel SWW, 2014" },

  set "hours_per_week_limit" {
    { 72, from = "2015-01-01", source = "kortdurend verblijf",
      room    = between(24, 72),
      because = "Langer dan drie etmalen is geen logeren meer." },
  },
}
