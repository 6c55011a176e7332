import { words } from "@/words/language";

export const elsewhere_words = words(
  {
    title: "Is dit al bekend? Kijk in de andere dossiers van dit huishouden",
    none: "In andere dossiers staat niets dat hier ook wordt gevraagd", none_text: "Naober kijkt in dossiers van de mensen voor wie u hier werkt. Vul de feiten hieronder zelf in.",
    from: (task: string, number: number) => `Uit ${task} (nr. ${number})`,
    known: (date: string) => `Bekend sinds ${date}.`, differs: (value: string) => `In dit dossier staat nu: ${value}.`,
    all_here: "Dit staat hier allemaal al.", choose: "Kies wat u overneemt.",
    adopt: (count: number) => count === 1 ? "Neem 1 feit over" : `Neem ${count} feiten over`, adopted: (count: number) => count === 1 ? "1 feit is overgenomen." : `${count} feiten zijn overgenomen.`, busy: "Bezig …",
    withheld: (count: number, law: string) => count === 1 ? `1 feit is bekend onder de ${law}.` : `${count} feiten zijn bekend onder de ${law}.`,
    to_consent: "Naar het huishouden, om toestemming vast te leggen",
  },
  {
    title: "Is this known already? Look in the other cases of this household",
    none: "Other cases hold nothing that is asked here too", none_text: "Naober looks in cases of the people for whom you work here. Fill in the facts below yourself.",
    from: (task, number) => `From ${task} (no. ${number})`,
    known: (date) => `Known since ${date}.`, differs: (value) => `In this case it now says: ${value}.`,
    all_here: "All of this stands here already.", choose: "Choose what to take over.",
    adopt: (count) => count === 1 ? "Take 1 fact over" : `Take ${count} facts over`, adopted: (count) => count === 1 ? "1 fact is taken over." : `${count} facts are taken over.`, busy: "Busy …",
    withheld: (count, law) => count === 1 ? `1 fact is known under the ${law}.` : `${count} facts are known under the ${law}.`,
    to_consent: "To the household, to record a consent",
  },
);
