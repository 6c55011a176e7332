import { words } from "@/words/language";

// What refusals and sentences of the host come to. Keys of `fault`: the last word of a problem's type.
export const host_words = words(
  {
    in_english: "In het Engels:",
    // Reasons that the host itself gives for a change of policy.
    reason: { "start of the host": "bij het starten van de host" } as Record<string, string>,
    fault: {
      not_found: "Dit is er niet (meer), of u mag het niet zien.", not_allowed: "Dit mag u hier niet doen.", invalid: "Er klopt iets niet aan wat is ingevuld.",
      conflict: "Dit past niet bij hoe het dossier er nu voor staat.", script: "Een regel van het beleid ging stuk. Uw beheerder weet ervan.",
      unavailable: "Naober heeft het even te druk. Probeer het zo weer.",
    } as Record<string, string>,
    status: {
      401: "Uw sessie is voorbij. Log opnieuw in.", 413: "Dit is te groot.", 429: "U vroeg te veel in korte tijd. Wacht even.", 500: "Er ging iets mis bij Naober. Wat u bewaarde, is niet weg.",
    } as Record<number, string>,
    sentence: {
      role: "Uw rol mag dit hier niet.", mandate: "U heeft hiervoor geen mandaat.", consultation: "Dit mag pas na overleg met een medewerker van de gemeente.",
      conversation: "Voer eerst het gesprek.",
      application: "Er is nog geen aanvraag.", plan: "Eerst moet er een afgesproken plan zijn.", advice: "Vraag eerst de regels om advies.",
      separation: "Dit moet een ander doen dan wie het besluit nam (Awb 10:3).", version: "Iemand anders wijzigde dit net. Kijk wat er nu staat en probeer het opnieuw.",
      closed: "Dit dossier is gesloten.",
    } as Record<string, string>,
  },
  {
    in_english: "",
    reason: {} as Record<string, string>,
    fault: {} as Record<string, string>,
    status: {} as Record<number, string>,
    sentence: {} as Record<string, string>,
  },
);
