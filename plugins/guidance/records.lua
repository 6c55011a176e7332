-- What somebody can still do, what is trained, and where it is going.
return records "guidance" {
  record "perspective" {                       -- exactly one for each case
    title    = "Perspectief",
    of       = "case",
    only_one = yes,
    keep     = years(15),                      -- Wmo 2015 art. 5.3.4
    fields   = {
      field "heading" {
        type = choice { "independence", "stabilisation", "controlled_decline" },
        title = "Waar gaat het naartoe?", required = yes,
        titles = { independence = "Zelfstandig", stabilisation = "Stabiel",
                   controlled_decline = "Gecontroleerd achteruit" },
      },
    },
  },

  record "shared_goal" {                       -- Esbjerg: goal-directed, time-bound, together
    title  = "Doel waar wij samen aan werken",
    of     = "case",
    keep   = years(15),
    fields = {
      field "goal"      { type = text_value, title = "Doel", required = yes, max_length = 300 },
      field "target_on" { type = date_value, title = "Bereikt op", required = yes },
      field "resident"  { type = text_value, title = "Wat doet de inwoner?", required = yes,
                          max_length = 300 },
      field "carer"     { type = text_value, title = "Wat doet de mantelzorger?",
                          max_length = 300 },
      field "professional" { type = text_value, title = "Wat doet de beroepskracht?",
                             max_length = 300 },
    },
  },

  record "approach" {                          -- the goal is the access's, the road is who walks it
    title  = "Aanpak",
    of     = "case",
    act    = "deliver",
    keep   = years(15),
    fields = {
      field "how"     { type = text_value, title = "Hoe pakken wij het samen aan?", required = yes },
      field "from_on" { type = date_value, title = "Vanaf", required = yes },
    },
  },

  record "support_hours" {                     -- lichte ondersteuning: who helps writes down how long
    title  = "Geleverde uren",
    of     = "case",
    act    = "deliver",
    keep   = years(15),
    fields = {
      field "day"   { type = date_value, title = "Dag", required = yes },
      field "hours" { type = number, title = "Uren", required = yes, min = 0.25, max = 24 },
      field "what"  { type = text_value, title = "Wat is er gedaan?", required = yes,
                      max_length = 300 },
    },
  },

  record "four_steps" {                        -- eigen kracht, samenkracht, algemeen, maatwerk
    title    = "Vier stappen",
    of       = "case",
    law      = "Wmo 2015 art. 2.3.2 lid 4",
    only_one = yes,
    keep     = years(15),
    fields   = {
      field "own_strength" { type = text_value, required = yes,
                             title = "Waarom is eigen kracht niet genoeg?" },
      field "network"      { type = text_value, required = yes,
                             title = "Waarom is hulp van anderen niet genoeg?" },
      field "general"      { type = text_value, required = yes,
                             title = "Waarom is wat er voor iedereen is niet genoeg?" },
      field "tailored"     { type = text_value, required = yes,
                             title = "Wat is er daarom op maat nodig?" },
    },
  },

  record "ability" {                           -- revaliderend werken
    title  = "Kunnen en leren",
    of     = "case",
    keep   = years(15),
    fields = {
      field "can_still"  { type = text_value, title = "Wat lukt er nog?", required = yes },
      field "in_training" { type = text_value, title = "Wat wordt er geoefend?", required = yes },
      field "change" {
        type = choice { "better", "same", "worse" }, title = "Hoe gaat het sinds de vorige keer?",
        titles = { better = "Beter", same = "Hetzelfde", worse = "Minder" },
      },
    },
  },
}
