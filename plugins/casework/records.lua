-- Who stands around somebody, and who advised on policy. These belong to no task in particular.
return records "casework" {
  record "informal_helper" {                   -- informele hulp: named, agreed, and asked how it goes
    title  = "Wie helpt er uit de omgeving?",
    of     = "client",
    keep   = years(15),                        -- Wmo 2015 art. 5.3.4
    fields = {
      field "name"   { type = text_value, title = "Naam", required = yes, max_length = 120,
                       identifies = yes },
      field "helps_with" { type = text_value, title = "Waarmee?", required = yes,
                           max_length = 300 },
      field "agrees" { type = yes_no, title = "Vindt die het goed dat dit hier staat?",
                       required = yes },
      field "load" {
        type = choice { "light", "heavy", "too_heavy" }, title = "Hoe zwaar is het?",
        required = yes,
        titles = { light = "Goed te doen", heavy = "Zwaar", too_heavy = "Te zwaar" },
      },
    },
  },
  record "formal_helper" {                     -- formele hulp: an organisation and what it does
    title  = "Welke organisatie helpt er?",
    of     = "client",
    keep   = years(15),
    fields = {
      field "organisation" { type = text_value, title = "Organisatie", required = yes,
                             max_length = 120 },
      field "helps_with"   { type = text_value, title = "Waarmee?", required = yes,
                             max_length = 300 },
    },
  },
  record "strength" {                          -- niet wat ontbreekt, maar wat er is
    title  = "Wat gaat er goed?",
    of     = "client",
    keep   = years(15),
    fields = {
      field "domain" {
        type = choice { "housing", "health", "mind", "self_care", "home_life", "people",
                        "taking_part", "day_and_work", "money" },
        title = "Deel van het leven", required = yes,
        titles = { housing = "Wonen", health = "Gezondheid", mind = "Hoe iemand zich voelt",
                   self_care = "Voor zichzelf zorgen", home_life = "Thuis", people = "Mensen",
                   taking_part = "Meedoen", day_and_work = "Dag en werk", money = "Geld" },
      },
      field "strength" { type = text_value, title = "Wat gaat daar goed?", required = yes,
                         max_length = 500 },
    },
  },

  record "council_advice" {                    -- Wmo-raad: asked and unasked
    title  = "Advies van de adviesraad",
    of     = "municipality",
    law    = "Wmo 2015 art. 2.1.3 lid 3",
    act    = "manage_policy",
    fields = {
      field "council"  { type = text_value, title = "Raad", required = yes, max_length = 120 },
      field "given_on" { type = date_value, title = "Datum", required = yes },
      field "asked"    { type = yes_no, title = "Was het advies gevraagd?", required = yes },
      field "about"    { type = text_value, title = "Over welk beleid?", required = yes,
                         max_length = 300 },
      field "source"   { type = text_value, title = "Waar staat het?", required = yes,
                         max_length = 300 },
    },
  },

  record "supervision" {                       -- toezicht, Wmo 2015 art. 6.1
    title  = "Onderzoek door de toezichthouder",
    law    = "Wmo 2015 art. 6.1",
    of     = "case",
    act    = "supervise",
    keep   = years(15),
    fields = {
      field "looked_at_on" { type = date_value, title = "Datum", required = yes },
      field "occasion" {
        type = choice { "report_of_provider", "sample", "signal" },
        title = "Aanleiding", required = yes,
        titles = { report_of_provider = "Melding door een aanbieder", sample = "Steekproef",
                   signal = "Signaal" },
      },
      field "found"        { type = text_value, title = "Wat is gezien?", required = yes },
    },
  },
}
