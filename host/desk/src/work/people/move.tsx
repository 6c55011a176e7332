// A household, or some of it, moves to another municipality: who, where to, and what goes along.
import { useCallback, useState } from "react";
import { api, changed, client, wanted, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { CheckField, Field, SelectField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useMay, useTown } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useAct } from "../shared/act";
import { DateField } from "@/parts/date_field";
import { case_words } from "../words_case";
import { people_words } from "../words_people";
import { more_words } from "../words_more";

type Page = Schema<"HouseholdPage">;
type Law = Schema<"Law">;
const LAWS: Law[] = ["wmo", "youth", "participation"];
const NOWHERE = { street: "", house_number: "", postcode: "", town: "" };

export function Move({ page }: { page: Page }) {
  const w = useWords(more_words);
  const may = useMay("register_notification");
  const [told, tell] = useState<Schema<"Departure">>();
  if (!may) return null;
  return (
    <Card title={w.move}>
      {told ? <Told departure={told} /> : <details><summary>{w.move_do}</summary><Announce page={page} done={tell} /></details>}
    </Card>
  );
}

function Announce({ page, done }: { page: Page; done: (departure: Schema<"Departure">) => void }) {
  const w = useWords(more_words);
  const c = useWords(case_words);
  const p = useWords(people_words);
  const town = useTown();
  const towns = api.useQuery("get", "/municipalities");
  const [movers, set_movers] = useState(() => page.members.map((member) => member.client.client_id));
  const [to, set_to] = useState("");
  const [place, set_place] = useState("");
  const [day, set_day] = useState("");
  const [address, set_address] = useState(NOWHERE);
  const [same_provider, set_same] = useState(false);
  const [laws, set_laws] = useState<Law[]>([]);
  const [how, set_how] = useState("");
  const toggle = <Item,>(list: Item[], item: Item, on: boolean) => (on ? [...list, item] : list.filter((each) => each !== item));
  const announce = useAct(useCallback(async () => {
    const departure = await wanted(client.POST("/municipalities/{municipality}/households/{household}/departures", {
      params: { path: { municipality: town.name, household: page.household.household_id } },
      body: {
        movers, moves_on: day, address, same_provider, ...(to ? { to_municipality: to } : { to_place: place }),
        ...(laws.length > 0 ? { consent: { laws, given_by: "client" as const, how } } : {}),
      },
    }));
    done(departure);
    await changed("/municipalities/{municipality}/households/{household}");
    return w.move_said;
  }, [town.name, page.household.household_id, movers, day, address, same_provider, to, place, laws, how, done, w]));
  const put = (part: keyof typeof NOWHERE) => (event: { target: { value: string } }) => set_address((before) => ({ ...before, [part]: event.target.value }));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void announce.run(); }}>
      <p className="quiet">{w.move_intro}</p>
      <fieldset className="field choice">
        <legend className="utrecht-form-label">{w.move_who}</legend>
        {page.members.map(({ client: { client_id }, identity }) => (
          <CheckField key={client_id} label={`${identity.given_names} ${identity.family_name}`} checked={movers.includes(client_id)}
            change={(on) => set_movers((before) => toggle(before, client_id, on))} />
        ))}
      </fieldset>
      <SelectField label={w.move_to} required may_be_empty={false} value={to} onChange={(event) => set_to(event.target.value)}
        choices={[{ value: "", title: w.move_elsewhere }, ...(towns.data?.items ?? []).filter((each) => each.name !== town.name).map((each) => ({ value: each.name, title: each.title }))]} />
      {to === "" && <Field label={w.move_place} required value={place} onChange={(event) => set_place(event.target.value)} />}
      <DateField label={w.move_on} required value={day} change={set_day} wrong={c.date_wrong} />
      <div className="pair">
        <Field label={w.move_street} required value={address.street} onChange={put("street")} />
        <Field label={w.move_number} required className="short" value={address.house_number} onChange={put("house_number")} />
        <Field label={w.move_postcode} required className="short" value={address.postcode} onChange={put("postcode")} />
        <Field label={w.move_town} required value={address.town} onChange={put("town")} />
      </div>
      <CheckField label={w.move_same} checked={same_provider} change={set_same} />
      <fieldset className="field choice">
        <legend className="utrecht-form-label">{w.move_consent}</legend>
        {LAWS.map((law) => (
          <CheckField key={law} label={p.law[law]} checked={laws.includes(law)} change={(on) => set_laws((before) => toggle(before, law, on))} />
        ))}
      </fieldset>
      {laws.length > 0 && <Field label={w.move_how} required value={how} onChange={(event) => set_how(event.target.value)} />}
      {announce.problem && <Refused problem={announce.problem} />}
      <div><Button type="submit" busy={announce.busy ? c.busy : undefined}>{w.move_do}</Button></div>
    </form>
  );
}

// What the law makes of everything that runs.
function Told({ departure }: { departure: Schema<"Departure"> }) {
  const w = useWords(more_words);
  const format = useFormat();
  const towns = api.useQuery("get", "/municipalities");
  const place = departure.to_place ?? towns.data?.items.find((each) => each.name === departure.to_municipality)?.title ?? "";
  return (
    <>
      <p><strong>{w.move_told(place, format.date(departure.moves_on))}</strong> <Badge kind="info">{w.moved_state[departure.state]}</Badge></p>
      <ul>
        {departure.provisions.map((each) => (
          <li key={each.provision_id}>{each.title}: {w.moving[each.moving](each.until ? format.date(each.until) : "")} {each.article && <span className="quiet small">{each.article}</span>}</li>
        ))}
      </ul>
    </>
  );
}
