// An order to the provider that the client chose, from those that were offered.
import { useCallback, useState } from "react";
import { client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { CheckField, SelectField, TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { DateField } from "@/parts/date_field";
import { useTitles } from "../../shared/names";
import { provisions_words } from "../../words_provisions";
import { useFile, useFileAct } from "../file";

export function Order({ decisions }: { decisions: Schema<"Decision">[] }) {
  const w = useWords(provisions_words);
  const format = useFormat();
  const titles = useTitles();
  const { whole, path, version } = useFile();
  const providers = titles.organisations.filter((each) => each.kind.includes("provider"));
  const [decision, set_decision] = useState(decisions[0]!.decision_id);
  const [offered, set_offered] = useState<string[]>([]);
  const [provider, set_provider] = useState("");
  const [fewer, set_fewer] = useState("");
  const [goal, set_goal] = useState("");
  const [from, set_from] = useState("");
  const [until, set_until] = useState("");
  const order = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/orders", {
      params: { path },
      body: {
        version, decision_id: decision, provider, offered, fewer_because: fewer.trim() || null, goal: goal.trim() || null,
        starts_on: from || null, ends_on: until || null,
      },
    }));
    return w.ordered;
  }, [path, version, decision, provider, offered, fewer, goal, from, until, w]));
  const ordered = whole.orders.some((each) => each.decision_id === decision);
  return (
    <Card title={w.order}>
      <details open={!ordered}>
      <summary>{w.order_new}</summary>
      <form className="form more-below" onSubmit={(event) => { event.preventDefault(); void order.run(); }}>
        {decisions.length > 1 && (
          <SelectField label={w.objection_decision} required may_be_empty={false} value={decision} onChange={(event) => set_decision(event.target.value)}
            choices={decisions.map((each) => ({ value: each.decision_id, title: `${titles.provision(each.provision)}, ${format.date(each.decided_on)}` }))} />
        )}
        <fieldset className="field choice">
          <legend className="utrecht-form-label">{w.offered}</legend>
          <div className="utrecht-form-field-description">{w.order_text}</div>
          <div className="choice__column">
            {providers.map((each) => (
              <CheckField key={each.name} label={each.title} checked={offered.includes(each.name)}
                change={(on) => set_offered(on ? [...offered, each.name] : offered.filter((name) => name !== each.name))} />
            ))}
          </div>
        </fieldset>
        <SelectField label={w.provider} required value={provider} onChange={(event) => set_provider(event.target.value)}
          choices={providers.filter((each) => offered.includes(each.name)).map((each) => ({ value: each.name, title: each.title }))} />
        {offered.length === 1 && <TextField label={w.fewer} rows={2} value={fewer} onChange={(event) => set_fewer(event.target.value)} />}
        <TextField label={w.goal} rows={2} value={goal} onChange={(event) => set_goal(event.target.value)} />
        <div className="pair">
          <DateField label={w.starts_on} value={from} change={set_from} wrong={w.date_wrong} />
          <DateField label={w.ends_on} value={until} change={set_until} wrong={w.date_wrong} />
        </div>
        {order.problem && <Refused problem={order.problem} />}
        <div><Button type="submit" kind="primary" busy={order.busy ? w.busy : undefined}>{w.order_do}</Button></div>
      </form>
      </details>
    </Card>
  );
}
