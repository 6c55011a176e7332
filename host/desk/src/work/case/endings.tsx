// How the case ended, with whom its question goes on, and its way back.
import { useCallback, useState } from "react";
import { client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useMay } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { case_words } from "../words_case";
import { useFile, useFileAct } from "./file";

// Nothing when the case never ended.
export function Endings() {
  const w = useWords(case_words);
  const { whole } = useFile();
  const may_open = useMay("open_case");
  if (whole.closures.length === 0) return null;
  return (
    <Card title={w.close_end}>
      <ul className="plain-list">{whole.closures.map((each) => <Ending key={each.closed_on + each.because} closure={each} />)}</ul>
      {may_open && whole.case.state === "closed" && <details><summary>{w.reopen}</summary><Reopen /></details>}
    </Card>
  );
}

function Ending({ closure }: { closure: Schema<"CaseClosure"> }) {
  const w = useWords(case_words);
  const format = useFormat();
  const end = closure.outcome === "declined" ? "declined" : closure.way ?? "answered";
  return (
    <li>
      <strong>{w.endings[end]}</strong> <span className="quiet small">{w.ended(format.date(closure.closed_on))}</span>
      <p>{closure.because}</p>
      {closure.with_whom && <p>{w.ended_with(closure.with_whom)}</p>}
      {closure.reopened_on && <p className="quiet small">{w.back(format.date(closure.reopened_on))}: {closure.reopened_because}</p>}
    </li>
  );
}

function Reopen() {
  const w = useWords(case_words);
  const { path, version } = useFile();
  const [because, set_because] = useState("");
  const reopen = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/reopenings", { params: { path }, body: { version, because } }));
    return w.reopened;
  }, [path, version, because, w]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void reopen.run(); }}>
      <p className="quiet">{w.reopen_text}</p>
      <TextField label={w.reopen_because} required rows={2} value={because} onChange={(event) => set_because(event.target.value)} />
      {reopen.problem && <Refused problem={reopen.problem} />}
      <div><Button type="submit" busy={reopen.busy ? w.busy : undefined}>{w.reopen_do}</Button></div>
    </form>
  );
}
