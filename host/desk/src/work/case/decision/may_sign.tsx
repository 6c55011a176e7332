// What may I sign here, and if not, why not: in the sentence of the host, asked beforehand.
import { api, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Card } from "@/parts/card";
import { Read } from "@/parts/read";
import { HostSays } from "@/parts/host_says";
import { useWords } from "@/words/language";
import { useTitles } from "../../shared/names";
import { decision_words } from "../../words_decision";
import { useFile } from "../file";

// Everything I may do in this case, and what it still waits for.
export function useOfferedActs() {
  const { path, purpose } = useFile();
  return api.useQuery("get", "/municipalities/{municipality}/cases/{case}/acts", { params: { path, header: { Purpose: purpose } } });
}

export function MaySign() {
  const w = useWords(decision_words);
  const acts = useOfferedActs();
  const { whole } = useFile();
  if (whole.case.state === "closed") return null;
  return (
    <Card title={w.what_may}>
      <Read of={acts}>
        {({ items }) => (
          <ul className="plain-list">{items.filter((act) => act.act === "decide").map((act) => <One key={act.provision ?? ""} act={act} />)}</ul>
        )}
      </Read>
    </Card>
  );
}

function One({ act }: { act: Schema<"OfferedAct"> }) {
  const w = useWords(decision_words);
  const titles = useTitles();
  return (
    <li>
      <Badge kind={act.ready ? "good" : act.allowed ? "warn" : "bad"}>{act.ready ? w.may : act.allowed ? w.not_yet : w.may_not}</Badge>{" "}
      {act.provision && <strong>{titles.provision(act.provision)}</strong>}
      {act.allowed && <p className="quiet small">{act.mandate ? w.may_yes(titles.mandate(act.mandate)) : w.may_yes_plain}</p>}
      {(act.says ?? act.waits_for) && <HostSays className="small" says={(act.says ?? act.waits_for)!} />}
    </li>
  );
}
