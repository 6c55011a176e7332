// The conversation: the municipality's own instrument, typed along while people talk.
import { useEffect, useState } from "react";
import { api, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Note } from "@/parts/note";
import { Read } from "@/parts/read";
import { useMay } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useColleagues, useTitles } from "../../shared/names";
import { conversation_words } from "../../words_conversation";
import { useFile } from "../file";
import { Converse } from "./converse";

export type Instrument = Schema<"Instrument">;

export function Part() {
  const { whole, path } = useFile();
  const given = { params: { path: { municipality: path.municipality } } };
  const instruments = api.useQuery("get", "/municipalities/{municipality}/policy/instruments", given, { staleTime: 600_000 });
  const settings = api.useQuery("get", "/municipalities/{municipality}/policy/tasks/{task}/settings",
    { params: { path: { municipality: path.municipality, task: "casework" } } }, { staleTime: 600_000 });
  const chosen = settings.data?.items.find((each) => each.name === "conversation_instrument")?.value;
  return (
    <div className="stack">
      <Read of={instruments}>
        {({ items }) => {
          const instrument = items.find((each) => each.name === chosen);
          return <><Now instrument={instrument} /><Held conversations={whole.conversations} instruments={items} /></>;
        }}
      </Read>
    </div>
  );
}

function Now({ instrument }: { instrument: Instrument | undefined }) {
  const w = useWords(conversation_words);
  const { whole } = useFile();
  const may = useMay("hold_conversation");
  const [another, set_another] = useState(false);
  const none_yet = whole.conversations.length === 0;
  useEffect(() => set_another(false), [whole.conversations.length]);
  if (whole.case.state === "closed") return <Note><p>{w.closed}</p></Note>;
  if (!may) return <Note><p>{w.may_not}</p></Note>;
  if (instrument === undefined) return null;
  if (!none_yet && !another) return <div><Button onClick={() => set_another(true)}>{w.another}</Button></div>;
  return <Converse instrument={instrument} />;
}

function Held({ conversations, instruments }: { conversations: Schema<"Conversation">[]; instruments: Instrument[] }) {
  const w = useWords(conversation_words);
  const format = useFormat();
  const colleagues = useColleagues();
  const titles = useTitles();
  if (conversations.length === 0) return null;
  return (
    <Card title={w.held}>
      <div className="folds">
        {[...conversations].reverse().map((each, at) => {
          const instrument = instruments.find((one) => one.name === each.instrument);
          const asks = (domain: string) => instrument?.domains.find((one) => one.name === domain)?.asks;
          return (
            <details key={each.conversation_id} open={at === 0}>
              <summary>{w.by(colleagues.name(each.held_by), format.date(each.held_on))}</summary>
              <p className="said">{each.outcome}</p>
              <p className="quiet small">{w.present}: {each.participants.map((who) => w.who[who]).join(", ")}</p>
              <dl className="answers">
                {each.answers.map((answer) => (
                  <div key={answer.domain}>
                    <dt title={asks(answer.domain)}>{titles.domain(answer.domain)}</dt>
                    <dd>{answer.answer ?? <span className="quiet">{w.skipped}: {answer.skipped_because}</span>}</dd>
                  </div>
                ))}
              </dl>
            </details>
          );
        })}
      </div>
    </Card>
  );
}
