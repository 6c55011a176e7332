// Who comes to live here from another municipality of this host, and waits to be taken over.
import { useCallback, useState } from "react";
import { useNavigate } from "react-router";
import { api, changed, client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useMay, useTown } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useAct } from "../shared/act";
import { case_words } from "../words_case";
import { more_words } from "../words_more";

export function Arrivals() {
  const notifies = useMay("register_notification");
  const opens = useMay("open_case");
  return notifies && opens ? <Waiting /> : null;
}

function Waiting() {
  const w = useWords(more_words);
  const town = useTown();
  const list = api.useQuery("get", "/municipalities/{municipality}/arrivals",
    { params: { path: { municipality: town.name }, query: { state: "waiting", limit: 5 } } });
  if ((list.data?.items.length ?? 0) === 0) return null;
  return <Card title={w.arrivals}><ul className="plain-list">{list.data?.items.map((each) => <One key={each.departure_id} arrival={each} />)}</ul></Card>;
}

function One({ arrival }: { arrival: Schema<"Arrival"> }) {
  const w = useWords(more_words);
  const c = useWords(case_words);
  const format = useFormat();
  const town = useTown();
  const go = useNavigate();
  const towns = api.useQuery("get", "/municipalities");
  const from = towns.data?.items.find((each) => each.name === arrival.from_municipality)?.title ?? arrival.from_municipality;
  const accept = useAct(useCallback(async () => {
    const accepted = await wanted(client.POST("/municipalities/{municipality}/arrivals/{arrival}/acceptances", {
      params: { path: { municipality: town.name, arrival: arrival.departure_id } }, body: {},
    }));
    await changed("/municipalities/{municipality}/arrivals", "/municipalities/{municipality}/tasks");
    void go(`/${town.name}/households/${accepted.arrival.household_id}`);
    return w.arrival_accepted;
  }, [town.name, arrival.departure_id, go, w]));
  return (
    <li>
      <span>{w.arrival(from, format.date(arrival.moves_on))}</span>{" "}
      <Button busy={accept.busy ? c.busy : undefined} onClick={() => void accept.run()}>{w.arrival_accept}</Button>
      {accept.problem && <Refused problem={accept.problem} />}
      <details><summary className="small">{w.arrival_refuse}</summary><Refuse arrival={arrival} from={from} /></details>
    </li>
  );
}

// Who does not come to live here after all: the municipality they leave hears why.
function Refuse({ arrival, from }: { arrival: Schema<"Arrival">; from: string }) {
  const w = useWords(more_words);
  const c = useWords(case_words);
  const town = useTown();
  const [because, set_because] = useState("");
  const refuse = useAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/arrivals/{arrival}/refusals", {
      params: { path: { municipality: town.name, arrival: arrival.departure_id } }, body: { because: because.trim() },
    }));
    await changed("/municipalities/{municipality}/arrivals");
    return w.arrival_refused;
  }, [town.name, arrival.departure_id, because, w]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void refuse.run(); }}>
      <TextField label={w.arrival_why} help={w.arrival_why_help(from)} required maxLength={500} rows={2} value={because}
        onChange={(event) => set_because(event.target.value)} />
      {refuse.problem && <Refused problem={refuse.problem} />}
      <div><Button type="submit" kind="danger" busy={refuse.busy ? c.busy : undefined}>{w.arrival_refuse_do}</Button></div>
    </form>
  );
}
