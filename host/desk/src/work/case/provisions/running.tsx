import { useCallback, useState } from "react";
import { client, wanted, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useMay } from "@/shell/town";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { DateField } from "@/parts/date_field";
import { useColleagues, useTitles } from "../../shared/names";
import { provisions_words } from "../../words_provisions";
import { useFile, useFileAct } from "../file";

export function Running() {
  const w = useWords(provisions_words);
  const format = useFormat();
  const titles = useTitles();
  const colleagues = useColleagues();
  const may = useMay("order");
  const { whole } = useFile();
  return (
    <Card title={w.running}>
      {whole.provisions.length === 0 && <p className="quiet">{w.none}</p>}
      <ul className="plain-list">
        {whole.provisions.map((each) => {
          const order = whole.orders.find((one) => one.provision_id === each.provision_id);
          return (
            <li key={each.provision_id}>
              <strong>{titles.provision(each.name)}</strong> <Badge kind={each.ended_on ? "info" : "good"}>{w.kind[each.kind]}</Badge>
              <p className="quiet small facts-line">
                <span>{w.since(format.date(each.started_on))}</span>
                {each.ended_on && <span>{w.until(format.date(each.ended_on))}</span>}
                {order && <span>{titles.organisation(order.provider)}</span>}
                {order && <span>{w.ordered_on(format.date(order.ordered_on), colleagues.name(order.ordered_by))}</span>}
              </p>
              {order?.goal && <p className="said">{order.goal}</p>}
              {each.ended_because && <p className="quiet">{each.ended_because}</p>}
              {may && each.ended_on === null && whole.case.state === "open" && <details><summary>{w.end}</summary><End provision={each} /></details>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function End({ provision }: { provision: Schema<"Provision"> }) {
  const w = useWords(provisions_words);
  const { path, version } = useFile();
  const [on, set_on] = useState(today());
  const [because, set_because] = useState("");
  const end = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/provisions/{provision}/endings", {
      params: { path: { municipality: path.municipality, provision: provision.provision_id } }, body: { version, ended_on: on || null, because },
    }));
    return w.ended;
  }, [path.municipality, provision.provision_id, version, on, because, w]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void end.run(); }}>
      <DateField label={w.ends_on} required value={on} change={set_on} wrong={w.date_wrong} />
      <TextField label={w.end_because} required rows={2} value={because} onChange={(event) => set_because(event.target.value)} />
      {end.problem && <Refused problem={end.problem} />}
      <div><Button type="submit" kind="danger" busy={end.busy ? w.busy : undefined}>{w.end_do}</Button></div>
    </form>
  );
}
