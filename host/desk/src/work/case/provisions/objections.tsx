// Objections: received by the one, decided by another (Awb 10:3).
import { useCallback, useState } from "react";
import { client, wanted, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { CheckField, SelectField, TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useMay } from "@/shell/town";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { DateField } from "@/parts/date_field";
import { useColleagues, useTitles } from "../../shared/names";
import { outcome_words } from "../../words_case";
import { provisions_words } from "../../words_provisions";
import { useFile, useFileAct } from "../file";

type Objection = Schema<"Objection">;

export function Objections() {
  const w = useWords(provisions_words);
  const may_receive = useMay("receive_objection");
  const { whole } = useFile();
  return (
    <Card title={w.objections}>
      {whole.objections.length === 0 && <p className="quiet">{w.objection_none}</p>}
      {whole.objections.map((each) => <One key={each.objection_id} objection={each} />)}
      {may_receive && whole.decisions.length > 0 && <details className="more-below"><summary>{w.objection_new}</summary><Receive /></details>}
    </Card>
  );
}

function One({ objection }: { objection: Objection }) {
  const w = useWords(provisions_words);
  const format = useFormat();
  const colleagues = useColleagues();
  const may = useMay("decide_objection");
  return (
    <div className="objection">
      <p><Badge kind={objection.outcome === null ? "warn" : "info"}>{objection.outcome === null ? w.decide_until(format.date(objection.decide_until)) : w.outcomes[objection.outcome]}</Badge>{" "}
        {objection.late && <Badge kind="bad">{w.late}</Badge>}</p>
      <p className="said">{objection.grounds}</p>
      <p className="quiet small">{w.received_on} {format.date(objection.received_on)}{objection.late_because && <>. {objection.late_because}</>}</p>
      {objection.reasons && <p>{objection.reasons} <span className="quiet small">{format.date(objection.decided_on!)}, {colleagues.name(objection.decided_by)}</span></p>}
      {objection.outcome === null && (may ? <Decide objection={objection} /> : <p className="quiet small">{w.may_not_decide}</p>)}
    </div>
  );
}

function Receive() {
  const w = useWords(provisions_words);
  const o = useWords(outcome_words);
  const format = useFormat();
  const titles = useTitles();
  const { whole, path, version } = useFile();
  const [decision, set_decision] = useState(whole.decisions[0]!.decision_id);
  const [grounds, set_grounds] = useState("");
  const [on, set_on] = useState(today());
  const [late, set_late] = useState("");
  const receive = useFileAct(useCallback(async () => {
    const answer = await wanted(client.POST("/municipalities/{municipality}/decisions/{decision}/objections", {
      params: { path: { municipality: path.municipality, decision } }, body: { version, grounds, received_on: on || null, late_because: late.trim() || null },
    }));
    return answer.says || w.received;
  }, [path.municipality, decision, version, grounds, on, late, w]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void receive.run(); }}>
      <SelectField label={w.objection_decision} required may_be_empty={false} value={decision} onChange={(event) => set_decision(event.target.value)}
        choices={whole.decisions.map((each) => ({ value: each.decision_id, title: `${o.kind[each.kind]} ${titles.provision(each.provision)}, ${format.date(each.decided_on)}` }))} />
      <TextField label={w.grounds} required rows={3} value={grounds} onChange={(event) => set_grounds(event.target.value)} />
      <DateField label={w.received_on} required value={on} change={set_on} wrong={w.date_wrong} />
      <TextField label={w.late_because} rows={2} value={late} onChange={(event) => set_late(event.target.value)} />
      {receive.problem && <Refused problem={receive.problem} />}
      <div><Button type="submit" kind="primary" busy={receive.busy ? w.busy : undefined}>{w.receive}</Button></div>
    </form>
  );
}

function Decide({ objection }: { objection: Objection }) {
  const w = useWords(provisions_words);
  const { path, version } = useFile();
  const [outcome, set_outcome] = useState<Schema<"ObjectionOutcome">>("unfounded");
  const [reasons, set_reasons] = useState("");
  const [excused, set_excused] = useState(false);
  const decide = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/objections/{objection}/decisions", {
      params: { path: { municipality: path.municipality, objection: objection.objection_id } },
      body: { version, outcome, reasons, ...(objection.late && { lateness_excused: excused }) },
    }));
    return w.decided;
  }, [path.municipality, objection, version, outcome, reasons, excused, w]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void decide.run(); }}>
      <SelectField label={w.outcome} required may_be_empty={false} value={outcome} onChange={(event) => set_outcome(event.target.value as typeof outcome)}
        choices={Object.entries(w.outcomes).map(([value, title]) => ({ value, title }))} />
      <TextField label={w.reasons} required rows={3} value={reasons} onChange={(event) => set_reasons(event.target.value)} />
      {objection.late && <CheckField label={w.excused} checked={excused} change={set_excused} />}
      {decide.problem && <Refused problem={decide.problem} />}
      <div><Button type="submit" kind="primary" busy={decide.busy ? w.busy : undefined}>{w.decide}</Button></div>
    </form>
  );
}
