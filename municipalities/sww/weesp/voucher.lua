return policy "voucher" {
  of      = "sww/weesp",
  adopted = { by = "college", on = "2014-12-16",
              source = "Voorbeeld: beleidsregels Weesp" },

  set "voucher_valid" {
    { months(3), from = "2015-01-01", source = "art. 2",
      because = "Een bon die kort geldt, wordt gebruikt." },
  },
}
