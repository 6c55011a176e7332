// "What would change it": asked for only on request, because the host tries many combinations.
import { useState } from "react";
import { api, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Read } from "@/parts/read";
import { useWords } from "@/words/language";
import { useTitles } from "../../shared/names";
import { outcome_words } from "../../words_case";
import { advice_words } from "../../words_decision";
import { useFactText } from "../facts/clash";
import { useFile } from "../file";
import { KIND_OF } from "./part";

type Way = Schema<"Way">;

export function Change() {
  const w = useWords(advice_words);
  const { path, purpose } = useFile();
  const [asked, ask] = useState(false);
  const found = api.useQuery("get", "/municipalities/{municipality}/cases/{case}/what-would-change",
    { params: { path, header: { Purpose: purpose }, query: {} } }, { enabled: asked, retry: false });
  return (
    <Card title={w.change}>
      {!asked
        ? <><p className="quiet">{w.change_text}</p><Button onClick={() => ask(true)}>{w.change_do}</Button></>
        : (
          <Read of={found} what={w.change_busy}>
            {({ ways = [], out_of_reach = [] }) => (
              <div className="stack">
                {ways.length === 0 && <p>{w.no_change}</p>}
                <Ways ways={ways} />
                {out_of_reach.length > 0 && <details><summary>{w.out_of_reach}</summary><Ways ways={out_of_reach} /></details>}
              </div>
            )}
          </Read>
        )}
    </Card>
  );
}

function Ways({ ways }: { ways: Way[] }) {
  const o = useWords(outcome_words);
  const titles = useTitles();
  const says = useFactText();
  return (
    <ul className="ways">
      {ways.map((way, at) => {
        const verdict = way.outcome?.verdict;
        return (
          <li key={at}>
            {way.changes?.map((change) => (
              <p key={change.fact}>
                {change.question} <span className="quiet">{says(change.from)}</span> → <strong>{says(change.to)}</strong>
              </p>
            ))}
            {verdict && (
              <p><Badge kind={KIND_OF[verdict]}>{o.verdict[verdict]}</Badge> {way.outcome?.provisions?.map(titles.provision).join(", ")}
                {way.article && <span className="quiet small"> {way.article}</span>}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
