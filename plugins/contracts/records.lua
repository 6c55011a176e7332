-- What was agreed with whom. A contract of the region is kept by the shared team and read by the local
-- managers; a contract of the municipality is its own manager's.
return records "contracts" {
  record "regional_contract" {                 -- one supplier, all who take part
    title    = "Contract van de regio",
    of       = "municipality",
    law      = "Wmo 2015 art. 2.6.4",
    act      = "order",
    known_to = { "contract_manager", "local_contract_manager" },
    keep     = years(7),
    fields   = {
      field "provider"   { type = text_value, title = "Aanbieder", required = yes,
                           max_length = 120 },
      field "product"    { type = text_value, title = "Product uit de catalogus", required = yes,
                           max_length = 120 },
      field "price"      { type = amount, title = "Prijs van een eenheid", min = euros "0" },
      field "unit"       { type = text_value, title = "Eenheid", max_length = 60 },
      field "begins_on"  { type = date_value, title = "Eerste dag", required = yes },
      field "ends_on"    { type = date_value, title = "Laatste dag", required = yes },
    },
  },

  record "local_contract" {
    title    = "Contract van de gemeente",
    of       = "municipality",
    law      = "Wmo 2015 art. 2.6.4",
    act      = "read_monitor",
    known_to = { "local_contract_manager" },
    keep     = years(7),
    fields   = {
      field "provider"   { type = text_value, title = "Aanbieder", required = yes,
                           max_length = 120 },
      field "product"    { type = text_value, title = "Product uit de catalogus", required = yes,
                           max_length = 120 },
      field "price"      { type = amount, title = "Prijs van een eenheid", min = euros "0" },
      field "unit"       { type = text_value, title = "Eenheid", max_length = 60 },
      field "begins_on"  { type = date_value, title = "Eerste dag", required = yes },
      field "ends_on"    { type = date_value, title = "Laatste dag", required = yes },
    },
  },

  -- Beleidsgestuurde contractfinanciering (BCF): what is expected, what came of it, and when that was
  -- told.
  record "performance_line" {
    title    = "Prestatie in een BCF-contract",
    of       = "municipality",
    act      = "order",
    known_to = { "contract_manager", "local_contract_manager" },
    keep     = years(7),
    fields   = {
      field "provider"    { type = text_value, title = "Aanbieder", required = yes,
                            max_length = 120 },
      field "product"     { type = text_value, title = "Product uit de catalogus", required = yes,
                            max_length = 120 },
      field "performance" { type = text_value, title = "Wat er bereikt moet worden", required = yes,
                            max_length = 300 },
      field "target"      { type = number, title = "Streefgetal", required = yes, min = 0,
                            max = 1000000 },
      field "realised"    { type = number, title = "Bereikt", min = 0, max = 1000000 },
      field "report_on"   { type = date_value, title = "Dag van het verslag", required = yes },
    },
  },

  -- What a partner in the chain tells over a period: its own counts, without anybody's name. Laid
  -- beside our own in the monitor.
  record "partner_report" {                    -- verslag van een ketenpartner
    title    = "Verslag van een partner",
    of       = "municipality",
    act      = "order",
    keep     = years(7),
    fields   = {
      field "partner"   { type = text_value, title = "Partner", required = yes, max_length = 120 },
      field "cluster"   { type = choice { "basic", "wmo_individual", "youth_individual",
                                          "participation" },
        title = "Cluster", required = yes,
        titles = { basic = "Basisvoorzieningen", wmo_individual = "Maatwerk Wmo",
                   youth_individual = "Maatwerk jeugd", participation = "Participatie" } },
      field "from"      { type = date_value, title = "Eerste dag", required = yes },
      field "until"     { type = date_value, title = "Laatste dag", required = yes },
      field "residents" { type = whole_number, title = "Aantal inwoners", required = yes,
                          min = 0, max = 100000 },
    },
  },
}
