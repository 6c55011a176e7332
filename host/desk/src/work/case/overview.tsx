// What is next in this case, its terms, and the acts that belong to the case as a whole.
import { api } from "@/api/client";
import { Badge } from "@/parts/badge";
import { ButtonLink } from "@/parts/button";
import { Card } from "@/parts/card";
import { useWords } from "@/words/language";
import { case_words, outcome_words } from "../words_case";
import { useTitles } from "../shared/names";
import { useFormat } from "@/words/format";
import { people_words } from "../words_people";
import { useFacts, useFile } from "./file";
import { CaseActs } from "./case_acts";
import { next_of, PART_OF, unknown_facts } from "./next_step";
import { Endings } from "./endings";
import { Late } from "./late";
import { ToDo } from "./to_do";
import { Terms } from "./terms";
import { ApplyForm } from "./apply";

export function Overview() {
  const { whole } = useFile();
  return (
    <div className="columns">
      <div className="stack">
        <ToDo />
        <WhatNext />
        <Endings />
        <Late />
        <Question />
        {whole.case.applied_on === null && whole.case.state === "open" && <ApplyForm />}
      </div>
      <div className="stack">
        <Terms />
        <CaseActs />
      </div>
    </div>
  );
}

function WhatNext() {
  const w = useWords(case_words);
  const { whole, path } = useFile();
  const facts = useFacts();
  const declared = facts.data?.items ?? [];
  const next = next_of(whole, declared);
  const base = `/${path.municipality}/cases/${path.case}`;
  return (
    <Card title={w.next} className="next">
      {next.length === 0 && <p className="quiet">{w.nothing_next}</p>}
      <ul className="plain-list">
        {next.map((each, place) => {
          const why = each === "facts" ? w.why.facts(unknown_facts(whole, declared).length || whole.advices[0]?.ask.length || 0) : w.why[each];
          return (
            <li key={each} className="notice">
              <span>{why}</span>
              {each === "apply"
                ? <a className="utrecht-link" href="#apply">{w.go.apply}</a>
                : <ButtonLink kind={place === 0 ? "primary" : "secondary"} to={`${base}/${PART_OF[each]}`}>{w.go[each]}</ButtonLink>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Question() {
  const w = useWords(people_words);
  const o = useWords(outcome_words);
  const format = useFormat();
  const titles = useTitles();
  const { whole, path, purpose } = useFile();
  const id = whole.case.notification_id;
  const notification = api.useQuery("get", "/municipalities/{municipality}/notifications/{notification}", {
    params: { path: { municipality: path.municipality, notification: id ?? "" }, header: { Purpose: purpose } },
  }, { enabled: id !== null });
  const decision = whole.decisions[0];
  return (
    <Card title={w.question}>
      {notification.data && <>
        <p className="said">{notification.data.question}</p>
        <p className="quiet small">{format.date(notification.data.received_on)}</p>
      </>}
      {decision && (
        <p><Badge kind={decision.kind === "grant" ? "good" : "warn"}>{o.kind[decision.kind]}</Badge> {titles.provision(decision.provision)}, {format.date(decision.decided_on)}</p>
      )}
    </Card>
  );
}
