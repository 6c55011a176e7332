-- Contract and supplier management (CLM): in name of all eight since 2017.
return policy "contracts" {
  of      = "achterhoek",
  adopted = { by = "colleges", on = "2025-12-16",
              source = "Voorbeeld naar de regionale visie Achterhoek, 2017" },

  set "shared_management" {
    { yes, from = "2026-01-01", source = "CLM",
      because = "Wie in meer dan twee gemeenten werkt, heeft één aanspreekpunt." },
  },
}
