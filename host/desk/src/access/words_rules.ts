import { words } from "@/words/language";

export const rules_words = words(
  {
    title: "Hoe lang wij bewaren", open: "Bekijk de termijnen",
    law: "Wet", term: "Hoe lang", on_request: "Eerder weg als de inwoner erom vraagt?", source: "Artikel", unsure: "Nog na te gaan", yes: "mag", no: "mag niet", not_granted: "(niets toegekend)",
    from: { made: "na het maken of krijgen van het stuk", last_change: "na de laatste wijziging", closed: "na het sluiten van het dossier", help_ended: "na het einde van de hulp" },
    units: { y: "jaar", m: "maanden", w: "weken", d: "dagen" } as Record<string, string>,
  },
  {
    title: "How long we keep", open: "See the terms",
    law: "Law", term: "How long", on_request: "Gone earlier when the resident asks?", source: "Article", unsure: "Still to be confirmed", yes: "may go", no: "may not", not_granted: "(nothing granted)",
    from: { made: "after the paper was made or received", last_change: "after the last change", closed: "after the case was closed", help_ended: "after the support ended" },
    units: { y: "years", m: "months", w: "weeks", d: "days" } as Record<string, string>,
  },
);
