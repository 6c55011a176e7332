// Short titles of the steps and domains of life that the shared plugins bring. A plugin of which we
// know none is shown by its name, and its own questions say the rest.
import { useWords } from "@/words/language";
import { words } from "@/words/language";

const title_words = words(
  {
    steps: {
      notification: "Melding", investigation: "Onderzoek", application: "Aanvraag", decision: "Besluit", provision: "Hulp",
      objection: "Bezwaar", review: "Heronderzoek", evaluation: "Terugblik",
    } as Record<string, string>,
    domains: {
      housing: "Wonen", health: "Gezondheid", mind: "Hoe u zich voelt", self_care: "Zelfzorg", home_life: "Thuis", people: "Mensen om u heen",
      carer: "Mantelzorg", taking_part: "Meedoen", day_and_work: "Dag en werk", other_help: "Andere hulp", money: "Geld",
      result: "Wat wilt u bereiken", myself: "Wat ik zelf kan", around_me: "Mensen om mij heen", my_carer: "Wie voor mij zorgt",
      nearby: "In de buurt", others: "Andere hulpverleners", costs: "Kosten", physical_functioning: "Lichaam", mental_functioning: "Hoofd",
      daily_functioning: "Dagelijks leven", societal_participation: "Meedoen", quality_of_life: "Kwaliteit van leven", meaning: "Zingeving",
      who_cares_for_me: "Wie voor mij zorgt", who_else_helps: "Wie al helpt", what_it_costs: "Geld", body: "Lichaam",
      thinking_and_feeling: "Denken en voelen", learning: "Leren", daily_tasks: "Dagtaken", talking: "Praten", moving: "Bewegen",
      household: "Huishouden", relations: "Relaties", work_and_money: "Werk en geld", house_and_aids: "Huis en hulpmiddelen",
      support_around: "Steun om u heen", services: "Instanties", parenting: "Opvoeden", safety: "Veiligheid", school: "School",
      finances: "Geld", work: "Werk", day_filling: "Dagbesteding", network: "Netwerk", addiction: "Verslaving", law: "Justitie",
      mental_health: "Geestelijke gezondheid", physical_health: "Lichamelijke gezondheid", daily_life: "Dagelijks leven",
    } as Record<string, string>,
  },
  {
    steps: {
      notification: "Notification", investigation: "Investigation", application: "Application", decision: "Decision", provision: "Support",
      objection: "Objection", review: "Review", evaluation: "Evaluation",
    } as Record<string, string>,
    domains: {
      myself: "What I can do", mind: "How you feel", day_and_work: "Day and work", home_life: "At home", people: "People around you",
      carer: "Informal care", result: "What you want to reach",
    } as Record<string, string>,
  },
);

export function useTownWords() {
  return useWords(title_words) as unknown as { steps: Record<string, string>; domains: Record<string, string> };
}
