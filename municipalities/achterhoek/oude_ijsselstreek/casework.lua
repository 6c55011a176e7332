return policy "casework" {
  of      = "achterhoek/oude_ijsselstreek",
  adopted = { by = "college", on = "2025-12-16",
              source = "Voorbeeld: beleidsregels Oude IJsselstreek 2026" },

  set "conversation_instrument" {
    { "positive_health", from = "2026-01-01", source = "positieve gezondheid",
      because = "Gezond zijn is ook: met tegenslag om kunnen gaan en zelf aan het stuur zitten." },
  },

  set "one_trusted_worker" {
    { yes, from = "2026-01-01", source = "kader E",
      because = "Vertrouwen groeit tussen mensen die elkaar kennen." },
  },

  set "plan_payers" {
    { { "municipality", "insurer", "care_office", "joint_budget" }, from = "2026-01-01",
      source = "kader van de samenwerking",
      because = "Gemeente, verzekeraar en zorgkantoor kunnen samen betalen wat nodig is." },
  },

  set "plan_tags" {
    { { "normalise", "prevent", "cooperate" }, from = "2026-01-01", source = "leidende principes",
      because = "Normaliseren, voorkomen, en samen vernieuwen." },
  },

  set "unit_of_work" {
    { "person", from = "2026-01-01", source = "kader A",
      because = "Wij beginnen bij de inwoner; het gezin komt erbij als dat nodig is." },
  },

  set "minimum_offers" {
    { 1, from = "2026-01-01", source = "kader C",
      because = "Een paar vaste partners, voor lange tijd." },
  },

  set "contact_line" {
    { "Hebt u vragen? Bel uw vaste medewerker. Dat blijft dezelfde, ook na het besluit.",
      from = "2026-01-01" },
  },

  set "objection_address" {
    { "college van burgemeester en wethouders van Oude IJsselstreek, team Juridische zaken",
      from = "2026-01-01" },
  },

  set "access_organisation_wmo" {
    { "samen_aan_de_ijssel", from = "2026-01-01",
      because = "De hulp aan volwassenen is van het netwerk." },
  },

  set "access_organisation_youth" {
    { "oude_ijsselstreek", from = "2026-01-01",
      because = "De jeugdhulp bleef bij de gemeente." },
  },
}
