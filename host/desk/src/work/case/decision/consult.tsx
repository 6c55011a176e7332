// A municipal employee gives a judgement before the decision (overleg).
import { useCallback, useState } from "react";
import { client, wanted } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { ChoiceField, SelectField, TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useColleagues, useTitles } from "../../shared/names";
import { decision_words } from "../../words_decision";
import { parts_words } from "@/words/shell";
import { useFile, useFileAct } from "../file";

export function Consult() {
  const w = useWords(decision_words);
  const p = useWords(parts_words);
  const titles = useTitles();
  const { whole, path } = useFile();
  const offered = titles.provisions.filter((each) => each.task === whole.case.task && each.kind === "tailored");
  const [provision, set_provision] = useState("");
  const [judgement, set_judgement] = useState("");
  const [agrees, set_agrees] = useState<string>();
  const chosen = provision || whole.advices[0]?.provision || offered[0]?.name || "";
  const consult = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/consultations", {
      params: { path }, body: { provision: chosen, judgement, agrees: agrees === "yes" },
    }));
    set_judgement("");
    return w.consulted;
  }, [path, chosen, judgement, agrees, w]));
  return (
    <Card title={w.consult}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); if (agrees) void consult.run(); }}>
        <p className="quiet">{w.consult_text}</p>
        <SelectField label={w.provision} required may_be_empty={false} value={chosen} onChange={(event) => set_provision(event.target.value)}
          choices={offered.map((each) => ({ value: each.name, title: each.title }))} />
        <TextField label={w.consult_judgement} required rows={3} value={judgement} onChange={(event) => set_judgement(event.target.value)} />
        <ChoiceField label={w.consult_agrees} name="agrees" required in_a_row value={agrees} change={set_agrees}
          choices={[{ value: "yes", title: p.yes }, { value: "no", title: p.no }]} />
        {consult.problem && <Refused problem={consult.problem} />}
        <div><Button type="submit" busy={consult.busy ? w.busy : undefined}>{w.consult_do}</Button></div>
      </form>
    </Card>
  );
}

export function Consultations() {
  const w = useWords(decision_words);
  const format = useFormat();
  const titles = useTitles();
  const colleagues = useColleagues();
  const { whole } = useFile();
  if (whole.consultations.length === 0) return null;
  return (
    <Card title={w.consultations}>
      <ul className="plain-list">
        {whole.consultations.map((each) => (
          <li key={each.consultation_id}>
            <Badge kind={each.agrees ? "good" : "warn"}>{each.agrees ? w.agrees : w.disagrees}</Badge> {titles.provision(each.provision)}
            <p className="said">{each.judgement}</p>
            <p className="quiet small">{colleagues.name(each.consulted)}, {titles.organisation(each.organisation)}, {format.date(each.held_on)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
