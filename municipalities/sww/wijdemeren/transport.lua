return policy "transport" {
  of      = "sww/wijdemeren",
  adopted = { by = "college", on = "2014-12-16",
              source = "Voorbeeld: beleidsregels Wijdemeren" },

  set "walking_distance" {
    { 300, from = "2015-01-01", source = "art. 3",
      because = "Langs de plassen ligt de halte ver weg en is er geen bank." },
  },
}
