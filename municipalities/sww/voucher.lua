return policy "voucher" {
  of      = "sww",
  adopted = { by = "colleges", on = "2014-12-16",
              source = "Voorbeeld naar het dienstverleningsmodel SWW, 2014" },

  set "vouchers" {
    { yes, from = "2015-01-01", source = "MKB",
      because = "De winkel om de hoek kan ook helpen." },
  },
}
