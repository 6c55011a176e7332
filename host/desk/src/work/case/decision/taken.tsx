// Decisions that were taken, with their letter, and how to take one back.
import { useCallback, useState } from "react";
import { client, wanted, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { SelectField, TextField } from "@/parts/field";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { useMay } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { DateField } from "@/parts/date_field";
import { useColleagues, useTitles, useUnit } from "../../shared/names";
import { outcome_words } from "../../words_case";
import { decision_words } from "../../words_decision";
import { useFile, useFileAct } from "../file";
import { as_body, FRESH_HEARING, Heard, type Hearing } from "./heard";
import { ShownLetter } from "../shown_letter";

type Decision = Schema<"Decision">;

export function Taken() {
  const { whole } = useFile();
  return <>{whole.decisions.map((decision) => <One key={decision.decision_id} decision={decision} />)}</>;
}

function One({ decision }: { decision: Decision }) {
  const w = useWords(decision_words);
  const o = useWords(outcome_words);
  const format = useFormat();
  const titles = useTitles();
  const colleagues = useColleagues();
  const unit_text = useUnit();
  const may = useMay("decide");
  const { whole } = useFile();
  const withdrawn = whole.decisions.some((each) => each.withdraws === decision.decision_id);
  return (
    <Card title={<>{o.kind[decision.kind]}: {titles.provision(decision.provision)} {withdrawn && <Badge kind="warn">{o.kind.withdraw}</Badge>}</>}>
      <p className="quiet facts-line">
        <span>{format.date(decision.decided_on)}</span>
        <span>{w.signed_by(colleagues.name(decision.signed_by))}</span>
        <span>{w.objection_until(format.date(decision.objection_until))}</span>
        {decision.amount && <span>{w.amount}: {decision.amount.replace(".", ",")} {unit_text(titles.provisions.find((each) => each.name === decision.provision)?.unit ?? "")}</span>}
      </p>
      <ul className="reasons">
        {decision.reasons.map((reason) => <li key={reason.rule}><p>{reason.text}</p><p className="quiet small">{reason.law}</p></li>)}
      </ul>
      {decision.deviation && <Note kind="warn" title={w.deviated}><p>{decision.deviation}</p></Note>}
      <div className="row"><ShownLetter kind="decision" id={decision.decision_id} /></div>
      {may && decision.kind === "grant" && !withdrawn && whole.case.state === "open" && (
        <details className="more-below"><summary>{w.withdraw}</summary><Withdraw decision={decision} /></details>
      )}
    </Card>
  );
}

function Withdraw({ decision }: { decision: Decision }) {
  const w = useWords(decision_words);
  const { path, version } = useFile();
  const [ground, set_ground] = useState<keyof typeof w.grounds>("b");
  const [from, set_from] = useState("");
  const [reason, set_reason] = useState("");
  const [hearing, set_hearing] = useState<Hearing>(FRESH_HEARING);
  const withdraw = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/decisions/{decision}/withdrawals", {
      params: { path: { municipality: path.municipality, decision: decision.decision_id } }, body: { version, ground, from, reason, ...as_body(hearing) },
    }));
    return w.withdrawn;
  }, [path.municipality, decision.decision_id, version, ground, from, reason, hearing, w]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void withdraw.run(); }}>
      <SelectField label={w.withdraw_ground} required may_be_empty={false} value={ground} onChange={(event) => set_ground(event.target.value as typeof ground)}
        choices={Object.entries(w.grounds).map(([value, title]) => ({ value, title }))} />
      <DateField label={w.withdraw_from} required value={from} change={set_from} wrong={w.date_wrong} />
      <Heard name={`heard_${decision.decision_id}`} value={hearing} change={set_hearing} />
      <TextField label={w.withdraw_reason} required rows={3} value={reason} onChange={(event) => set_reason(event.target.value)} />
      {withdraw.problem && <Refused problem={withdraw.problem} />}
      <div><Button type="submit" kind="danger" busy={withdraw.busy ? w.busy : undefined}>{w.withdraw_do}</Button></div>
    </form>
  );
}
