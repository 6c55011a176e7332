// What may I sign here, and if not, why not: in the sentence of the host.
import { Card } from "@/parts/card";
import { useWords } from "@/words/language";
import { useTitles } from "../../shared/names";
import { decision_words } from "../../words_decision";
import { useFile } from "../file";

export function MaySign() {
  const w = useWords(decision_words);
  const titles = useTitles();
  const { whole } = useFile();
  const provisions = titles.provisions.filter((each) => each.task === whole.case.task && each.kind === "tailored");
  if (provisions.length === 0) return null;
  return (
    <Card title={w.provision}>
      <ul className="plain-list">
        {provisions.map((each) => <li key={each.name}>{each.title}</li>)}
      </ul>
    </Card>
  );
}
