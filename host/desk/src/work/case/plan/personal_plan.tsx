// What the client wrote themselves (persoonlijk plan, Wmo 2.3.2 lid 2): beside the plan, never below it.
import { useCallback, useState } from "react";
import { client, wanted } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useMay } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { plan_words } from "../../words_plan";
import { useFile, useFileAct } from "../file";

export function PersonalPlans() {
  const w = useWords(plan_words);
  const format = useFormat();
  const { whole, path, version } = useFile();
  const may = useMay("make_plan") && whole.case.state === "open";
  const [text, set_text] = useState("");
  const record = useFileAct(useCallback(async () => {
    const answer = await wanted(client.POST("/municipalities/{municipality}/cases/{case}/personal-plans", { params: { path }, body: { version, text } }));
    set_text("");
    return w.personal_saved(answer.in_time);
  }, [path, version, text, w]));
  return (
    <Card title={w.personal}>
      {whole.personal_plans.length === 0 && <p className="quiet">{w.personal_none}</p>}
      {whole.personal_plans.map((plan) => (
        <div key={plan.number}>
          <p className="said">{plan.text}</p>
          <p className="quiet small">{w.received(format.date(plan.received_on))}</p>
        </div>
      ))}
      {may && (
        <details className="more-below">
          <summary>{w.personal_add}</summary>
          <form className="form" onSubmit={(event) => { event.preventDefault(); void record.run(); }}>
            <TextField label={w.personal_text} required rows={5} value={text} onChange={(event) => set_text(event.target.value)} />
            {record.problem && <Refused problem={record.problem} />}
            <div><Button type="submit" busy={record.busy ? w.busy : undefined}>{w.personal_do}</Button></div>
          </form>
        </details>
      )}
    </Card>
  );
}
