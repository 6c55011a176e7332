// Help that cannot wait for the investigation (Wmo 2015 art. 2.3.3).
import { useCallback, useState } from "react";
import { client, wanted } from "@/api/client";
import { Button } from "@/parts/button";
import { SelectField, TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { today } from "@/words/format";
import { useWords } from "@/words/language";
import { DateField } from "@/parts/date_field";
import { useTitles } from "../shared/names";
import { case_words } from "../words_case";
import { more_words } from "../words_more";
import { useFile, useFileAct } from "./file";

export function UrgentForm() {
  const w = useWords(more_words);
  const c = useWords(case_words);
  const titles = useTitles();
  const { whole, path, version } = useFile();
  const [provision, set_provision] = useState("");
  const [because, set_because] = useState("");
  const [provider, set_provider] = useState("");
  const [from, set_from] = useState(today());
  const [until, set_until] = useState("");
  const help = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/urgent-help", {
      params: { path }, body: { version, provision, because, provider: provider || null, starts_on: from || null, ends_on: until || null },
    }));
    set_because("");
    set_provision("");
    return w.urgent_said;
  }, [path, version, provision, because, provider, from, until, w]));
  const own = titles.provisions.filter((each) => each.task === whole.case.task);
  const others = titles.provisions.filter((each) => each.task !== whole.case.task && each.law !== null);
  const providers = titles.organisations.filter((each) => each.kind === "provider" || each.kind === "welfare");
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void help.run(); }}>
      <p className="quiet">{w.urgent_intro}</p>
      <SelectField label={w.urgent_what} required value={provision} onChange={(event) => set_provision(event.target.value)}
        choices={[...own, ...others].map((each) => ({ value: each.name, title: each.title }))} />
      <TextField label={w.urgent_why} required rows={2} value={because} onChange={(event) => set_because(event.target.value)} />
      <SelectField label={w.urgent_who} value={provider} onChange={(event) => set_provider(event.target.value)}
        choices={providers.map((each) => ({ value: each.name, title: each.title }))} />
      <DateField label={w.urgent_from} required value={from} change={set_from} wrong={c.date_wrong} />
      <DateField label={w.urgent_until} value={until} change={set_until} wrong={c.date_wrong} />
      {help.problem && <Refused problem={help.problem} />}
      <div><Button type="submit" busy={help.busy ? c.busy : undefined}>{w.urgent_do}</Button></div>
    </form>
  );
}
