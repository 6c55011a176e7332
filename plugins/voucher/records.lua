-- A voucher has an amount and a last day, and no provider behind it.
return records "voucher" {
  record "voucher" {
    title  = "Bon",
    of     = "case",
    act    = "decide",
    fields = {
      field "kind_of_service" {
        type = choice { "local_service", "light_parenting", "psychological_help" },
        title = "Dienst", required = yes,
        titles = { local_service = "Dienst in de buurt", light_parenting = "Hulp bij opvoeden",
                   psychological_help = "Gesprekken met een psycholoog" },
      },
      field "sum"         { type = amount, title = "Bedrag", required = yes, min = euros "0.01" },
      field "valid_until" { type = date_value, title = "Geldig tot en met", required = yes },
    },
  },
}
