// Names that policies use and that have no title of their own, in the words of the town hall. What is not
// here is shown as it is written.
import { words } from "@/words/language";

export const choices_words = words(
  {
    home_municipality: "de gemeente waar iemand woont", centre_municipality: "de centrumgemeente", own_municipality: "de eigen gemeente",
    responsible_municipality: "de gemeente die verantwoordelijk is", child_protection_board: "de Raad voor de Kinderbescherming",
    emergency_services: "112", local_contract_manager: "de contractmanager van de gemeente", shared_contract_team: "het regionale contractteam",
    objection: "bezwaar", provider: "de aanbieder", regional_night_service: "de regionale nachtdienst",
    specialist_access: "de specialistische toegang", youth_specialist: "de jeugdspecialist", youth_support: "jeugdhulp",
    results: "resultaten", life_domains: "leefgebieden", review_date: "dag van de evaluatie", own_strength: "eigen kracht", network: "netwerk",
    kitchen_table: "keukentafelgesprek", positive_health: "positieve gezondheid", esbjerg_wheel: "wiel van Esbjerg",
    results_conversation: "resultatengesprek", support_plan: "ondersteuningsplan", results_plan: "resultatenplan", action_plan: "actieplan",
    family_plan: "gezinsplan", generalist: "generalist", specialist: "specialist", conversation: "gesprek",
    conversation_and_home_visit: "gesprek en huisbezoek", independent_advice: "onafhankelijk advies",
  },
  {
    home_municipality: "the municipality where somebody lives", centre_municipality: "the centre municipality",
    own_municipality: "one's own municipality", responsible_municipality: "the responsible municipality",
    child_protection_board: "the Child Protection Board", emergency_services: "112", local_contract_manager: "the municipality's contract manager",
    shared_contract_team: "the region's contract team", objection: "objection", provider: "the provider",
    regional_night_service: "the region's night service", specialist_access: "the specialist access", youth_specialist: "the youth specialist",
    youth_support: "youth support", results: "results", life_domains: "life domains", review_date: "review date",
    own_strength: "own strength", network: "network", kitchen_table: "kitchen table talk", positive_health: "positive health",
    esbjerg_wheel: "Esbjerg wheel", results_conversation: "results conversation", support_plan: "support plan", results_plan: "results plan",
    action_plan: "action plan", family_plan: "family plan", generalist: "generalist", specialist: "specialist", conversation: "conversation",
    conversation_and_home_visit: "conversation and home visit", independent_advice: "independent advice",
  },
);

export function named(set: Record<string, string>, name: string): string {
  return set[name] ?? name.replaceAll("_", " ");
}
