// What the rules advise, why, and what would make them say something else. A person decides.
import { useCallback } from "react";
import { client, wanted, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button, ButtonLink } from "@/parts/button";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { Note, type NoteKind } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { useMay } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useColleagues, useSettings, useTitles } from "../../shared/names";
import { outcome_words } from "../../words_case";
import { advice_words } from "../../words_decision";
import { useFacts, useFile, useFileAct } from "../file";
import { Change } from "./change";
import { Compare } from "./compare";
import { NextQuestion } from "./next_question";
import { Trace, type TracedRule } from "./trace";

export type Advice = Schema<"Advice">;
export interface Outcome {
  grants?: { provision: string; values?: Record<string, unknown> }[];
  trace?: TracedRule[];
  refer_to?: string;
  problems?: unknown[];
}

export const KIND_OF: Record<Advice["verdict"], NoteKind> = { grant: "good", refuse: "bad", ask: "warn", weigh: "warn", refer: "info" };

export function useAsk() {
  const { path } = useFile();
  return useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/advices", { params: { path }, body: {} }));
  }, [path]));
}

export function Part() {
  const w = useWords(advice_words);
  const { whole } = useFile();
  const may = useMay("advise");
  const ask = useAsk();
  const advice = whole.advices[0];
  const changed = advice !== undefined && whole.facts.some((fact) => fact.recorded_at > advice.given_at);
  const open = may && whole.case.state === "open";
  const button = open && (
    <Button kind={advice === undefined || changed ? "primary" : "secondary"} busy={ask.busy ? w.asking : undefined} onClick={() => void ask.run()}>
      {advice === undefined ? w.ask : w.ask_again}
    </Button>
  );
  return (
    <div className="stack">
      {ask.problem && <Refused problem={ask.problem} />}
      {!may && <Note><p>{w.may_not}</p></Note>}
      {advice === undefined
        ? <Empty title={w.none}><p>{w.none_text}</p>{button}</Empty>
        : <>
            {changed && <Note kind="warn"><p>{w.old}</p></Note>}
            <Given advice={advice} actions={button} />
            {open && advice.ask.length > 0 && <NextQuestion advice={advice} />}
            <div className="columns columns--even">
              <TraceCard advice={advice} />
              <div className="stack"><Change /><Compare /></div>
            </div>
            {whole.advices.length > 1 && <Earlier advices={whole.advices.slice(1)} />}
          </>}
    </div>
  );
}

function Given({ advice, actions }: { advice: Advice; actions: React.ReactNode }) {
  const w = useWords(advice_words);
  const o = useWords(outcome_words);
  const format = useFormat();
  const titles = useTitles();
  const colleagues = useColleagues();
  const { path } = useFile();
  const outcome = advice.outcome as Outcome;
  return (
    <Card className={`outcome outcome--${KIND_OF[advice.verdict]}`}
      title={<>{o.verdict[advice.verdict]}{advice.provision && <>: {titles.provision(advice.provision)}</>}</>} actions={actions}>
      <p>{w.explain[advice.verdict]}</p>
      {outcome.refer_to && <p>{w.refer_to}: {titles.organisation(outcome.refer_to)}</p>}
      <Grants outcome={outcome} />
      {advice.reasons.length > 0 && <>
        <h3 className="utrecht-heading-4">{w.reasons}</h3>
        <ul className="reasons">
          {advice.reasons.map((reason) => (
            <li key={reason.rule}><p>{reason.text}</p><p className="quiet small">{reason.law} · {reason.rule}</p></li>
          ))}
        </ul>
      </>}
      <div className="row">
        <span className="quiet small">{w.given(format.moment(advice.given_at), colleagues.name(advice.given_by))}</span>
        {advice.verdict !== "ask" && <ButtonLink kind="primary" to={`/${path.municipality}/cases/${path.case}/decision`}>{w.to_decision}</ButtonLink>}
      </div>
    </Card>
  );
}

function Grants({ outcome }: { outcome: Outcome }) {
  const titles = useTitles();
  const format = useFormat();
  const grants = (outcome.grants ?? []).filter((grant) => Object.keys(grant.values ?? {}).length > 0);
  return grants.length === 0 ? null : (
    <ul className="facts-line">
      {grants.map((grant) => (
        <li key={grant.provision}>
          <strong>{titles.provision(grant.provision)}</strong>: {Object.entries(grant.values!).map(([name, value]) => `${typeof value === "number" ? format.number(value, 2) : String(value)} ${name === "hours" ? "uur" : name}`).join(", ")}
        </li>
      ))}
    </ul>
  );
}

function TraceCard({ advice }: { advice: Advice }) {
  const w = useWords(advice_words);
  const facts = useFacts();
  const { whole } = useFile();
  const setting = useSettings(whole.case.task);
  const trace = (advice.outcome as Outcome).trace ?? [];
  return (
    <Card title={w.trace}>
      <p className="quiet">{w.trace_intro}</p>
      <Trace rules={trace} declared={facts.data?.items ?? []} setting={setting} />
    </Card>
  );
}

function Earlier({ advices }: { advices: Advice[] }) {
  const w = useWords(advice_words);
  const o = useWords(outcome_words);
  const format = useFormat();
  return (
    <details>
      <summary>{w.earlier(advices.length)}</summary>
      <ul>{advices.map((each) => <li key={each.advice_id}><Badge kind={KIND_OF[each.verdict]}>{o.verdict[each.verdict]}</Badge> {format.moment(each.given_at)}</li>)}</ul>
    </details>
  );
}
