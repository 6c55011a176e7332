import { useCallback, useState } from "react";
import { client, wanted } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { today } from "@/words/format";
import { useWords } from "@/words/language";
import { DateField } from "@/parts/date_field";
import { case_words } from "../words_case";
import { useFile, useFileAct } from "./file";

export function ApplyForm() {
  const w = useWords(case_words);
  const { path, version } = useFile();
  const [day, set_day] = useState(today());
  const [question, set_question] = useState("");
  const apply = useFileAct(useCallback(async () => {
    const answer = await wanted(client.POST("/municipalities/{municipality}/cases/{case}/applications", {
      params: { path }, body: { version, received_on: day || null, question: question.trim() || null },
    }));
    return answer.accepted ? w.applied_said : answer.says;
  }, [path, version, day, question, w]));
  return (
    <Card title={<span id="apply">{w.apply}</span>}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); void apply.run(); }}>
        <p className="quiet">{w.apply_intro}</p>
        <DateField label={w.apply_day} required value={day} change={set_day} wrong={w.date_wrong} />
        <TextField label={w.apply_question} required rows={2} value={question} onChange={(event) => set_question(event.target.value)} />
        {apply.problem && <Refused problem={apply.problem} />}
        <div><Button type="submit" kind="primary" busy={apply.busy ? w.busy : undefined}>{w.apply_do}</Button></div>
      </form>
    </Card>
  );
}
