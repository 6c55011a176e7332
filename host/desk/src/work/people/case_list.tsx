import { Link } from "react-router";
import type { Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { useTown } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useColleagues, useTitles } from "../shared/names";
import { common_words } from "../words";
import { people_words } from "../words_people";

export function CaseList({ cases, none, who }: {
  cases: Schema<"Case">[]; none: string; who?: (client: string) => string | undefined;
}) {
  const w = useWords(people_words);
  const common = useWords(common_words);
  const format = useFormat();
  const town = useTown();
  const titles = useTitles();
  const colleagues = useColleagues();
  if (cases.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul className="plain-list">
      {cases.map((each) => (
        <li key={each.case_id}>
          <div className="row">
            <Link className="utrecht-link big-link" to={`/${town.name}/cases/${each.case_id}`}>{titles.task(each.task)}</Link>
            {each.state === "closed" ? <Badge>{common.closed}</Badge> : <Badge kind="good">{titles.step(each.step)}</Badge>}
          </div>
          <div className="quiet small">
            {who && <>{who(each.client_id)} · </>}nr. {each.number} · {w.opened(format.date(each.opened_on))} · {w.contact_person}: {colleagues.name(each.contact_person)}
          </div>
        </li>
      ))}
    </ul>
  );
}
