import { words } from "@/words/language";

export const frame_words = words(
  {
    title: "Waar gemeenten hun eigen weg gaan", cut: "eigen keuzes naast wat de regio afsprak",
    intro: (region: string, date: string) => `Wat ${region} samen afsprak, en waar een gemeente zelf anders koos. Dit komt uit het beleid van ${date}, niet uit wat mensen deden.`,
    none: "Deze gemeente doet alles zoals de regio.", own_way: (count: number, all: string) => count === 1 ? `1 eigen keuze, van ${all} afspraken` : `${count} eigen keuzes, van ${all} afspraken`,
    what: "Waarover", frame: "De regio", own: "De gemeente", law: "Artikel", nothing: "niets",
    refused: "Dit beleid telt niet mee, want het klopt niet",
    kind: { setting: "Instelling", rule: "Regel", letter: "Brief", role: "Rol", step: "Stap", mandate: "Mandaat", provision: "Voorziening", task: "Taak", fact: "Feit", instrument: "Gesprek" } as Record<string, string>,
    said: { yes: "ja", no: "nee", "the text of the task": "de tekst van de taak", "its own text": "een eigen tekst", "a step of the road": "een stap van de route", skipped: "slaat deze stap over", "no such step": "geen stap", added: "een eigen stap", "speaks, and may be lifted": "geldt, maar een gemeente mag hem schrappen" } as Record<string, string>,
    units: { days: "dagen", weeks: "weken", months: "maanden", years: "jaar", day: "dag", week: "week", month: "maand", year: "jaar" } as Record<string, string>,
  },
  {
    title: "Where municipalities go their own way", cut: "own choices beside what the region agreed",
    intro: (region, date) => `What ${region} agreed on together, and where a municipality chose otherwise. This is from the policy of ${date}, not from what people did.`,
    none: "This municipality does everything as the region does.", own_way: (count, all) => count === 1 ? `1 own choice, of ${all} agreements` : `${count} own choices, of ${all} agreements`,
    what: "About", frame: "The region", own: "The municipality", law: "Article", nothing: "nothing",
    refused: "This policy does not count, because it is broken",
    kind: { setting: "Setting", rule: "Rule", letter: "Letter", role: "Role", step: "Step", mandate: "Mandate", provision: "Provision", task: "Task", fact: "Fact", instrument: "Conversation" } as Record<string, string>,
    said: {} as Record<string, string>,
    units: {} as Record<string, string>,
  },
);
