import { words } from "@/words/language";

export const erasure_words = words(
  {
    title: "Eén inwoner vraagt om te wissen",
    intro: "Iedereen mag vragen om zijn gegevens te wissen (AVG art. 17, Wmo 2015 art. 5.3.5, Jeugdwet art. 7.3.9). U legt het verzoek vast. Naober kijkt per dossier of het mag. Een collega beslist, en daarna is er een verklaring.",
    open: "Leg een verzoek vast",
    client: "Kenmerk van de inwoner", client_help: "Het begint met client_. Wie het dossier mag zien, vindt het op de bladzijde van de inwoner. U ziet de naam hier niet.",
    client_wrong: "Dit is geen kenmerk van een inwoner. Het begint met client_ en heeft daarna 26 letters en cijfers.",
    reason: "Wat vraagt de inwoner?", weighed: "Wie heeft er nog belang bij deze gegevens?", weighed_help: "Schrijf op hoe u dat woog. Denk aan huisgenoten, een kind of een lopende procedure.",
    ask: "Leg het verzoek vast", busy: "Bezig …", said: "Het verzoek is vastgelegd.", another: "Nog een verzoek vastleggen",
    some: "Het verzoek is voorgedragen", some_text: "Er is nog niets gewist. Een collega die mag goedkeuren, beslist. Dat kunt u niet zelf zijn.",
    nothing: "Er mag nu niets worden gewist", nothing_text: "De wet zegt dat dit moet blijven. Leg dat uit aan de inwoner. Het verzoek en uw uitleg staan hieronder bij de voordrachten.",
    list: "Wat er ligt, en wat ermee gebeurt", what: "Wat", outcome: "Mag het weg?", why: "Waarom", until: "Bewaard tot", rule: "Regel",
    goes: "mag weg", stays: "moet blijven", on_request: "De wet laat dit toe als de inwoner erom vraagt.", duty: "Er is een plicht om dit te bewaren (AVG art. 17 lid 3 onder b).",
    in_the_way: {
      open: "Het dossier loopt nog.", provision: "Er loopt nog hulp.", objection: "Er wacht een bezwaar op een beslissing.", objection_term: "Bezwaar is nog mogelijk.",
      claim: "Er moet nog geld worden betaald.", adopted_fact: "Een ander dossier leunt op een feit uit dit dossier.", case: "Een dossier van deze inwoner blijft. Zonder de naam is het niet meer te vinden.",
      member: "De inwoner hoort bij een dossier van iemand anders.", departure: "De inwoner is aan het verhuizen.", arrival: "Een overdracht wacht nog op antwoord.",
    } as Record<string, string>,
    on_ask: "op verzoek van een inwoner",
  },
  {
    title: "One resident asks to be erased",
    intro: "Everybody may ask to have their data erased (GDPR art. 17, Wmo 2015 art. 5.3.5, Youth Act art. 7.3.9). You record the request. Naober looks per case whether the law lets it go. A colleague decides, and after that there is a certificate.",
    open: "Record a request",
    client: "Id of the resident", client_help: "It begins with client_. Who may see the file finds it on the page of the resident. You do not see the name here.",
    client_wrong: "This is no id of a resident. It begins with client_, with 26 letters and digits after it.",
    reason: "What does the resident ask?", weighed: "Who else has an interest in these data?", weighed_help: "Write down how you weighed that. Think of housemates, a child or a procedure that runs.",
    ask: "Record the request", busy: "Busy …", said: "The request is recorded.", another: "Record another request",
    some: "The request is proposed", some_text: "Nothing is erased yet. A colleague who may approve decides. That cannot be you.",
    nothing: "Nothing may be erased now", nothing_text: "The law says that this must stay. Explain that to the resident. The request and your explanation stand below, with the proposals.",
    list: "What there is, and what happens to it", what: "What", outcome: "May it go?", why: "Why", until: "Kept until", rule: "Rule",
    goes: "may go", stays: "must stay", on_request: "The law lets this go when the resident asks.", duty: "There is a duty to keep this (GDPR art. 17(3)(b)).",
    in_the_way: {
      open: "The case still runs.", provision: "Support still runs.", objection: "An objection waits for a decision.", objection_term: "An objection is still possible.",
      claim: "Money is still to be paid.", adopted_fact: "Another case leans on a fact of this one.", case: "A case of this resident stays. Without the name nobody could find it.",
      member: "The resident belongs to a case of somebody else.", departure: "The resident is moving.", arrival: "A transfer still waits for an answer.",
    } as Record<string, string>,
    on_ask: "at the request of a resident",
  },
);
