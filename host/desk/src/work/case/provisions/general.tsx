// A general provision needs no decision: it simply starts.
import { useCallback, useState } from "react";
import { client, wanted } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { SelectField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { today } from "@/words/format";
import { useWords } from "@/words/language";
import { DateField } from "@/parts/date_field";
import { useTitles } from "../../shared/names";
import { provisions_words } from "../../words_provisions";
import { useFile, useFileAct } from "../file";

export function General() {
  const w = useWords(provisions_words);
  const titles = useTitles();
  const { path, version } = useFile();
  const [provision, set_provision] = useState("");
  const [on, set_on] = useState(today());
  const start = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/provisions", { params: { path }, body: { version, provision, starts_on: on || null } }));
    set_provision("");
    return w.started;
  }, [path, version, provision, on, w]));
  const offered = titles.provisions.filter((each) => each.kind === "general");
  if (offered.length === 0) return null;
  return (
    <Card title={w.general}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); void start.run(); }}>
        <p className="quiet">{w.general_text}</p>
        <SelectField label={w.provision} required value={provision} onChange={(event) => set_provision(event.target.value)}
          choices={offered.map((each) => ({ value: each.name, title: each.title }))} />
        <DateField label={w.starts_on} required value={on} change={set_on} wrong={w.date_wrong} />
        {start.problem && <Refused problem={start.problem} />}
        <div><Button type="submit" busy={start.busy ? w.busy : undefined}>{w.start}</Button></div>
      </form>
    </Card>
  );
}
