// Somebody who is not known here yet.
import { useCallback, useState, type FormEvent } from "react";
import { client, wanted } from "@/api/client";
import { Button } from "@/parts/button";
import { error_at, Field } from "@/parts/field";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { useAct } from "../shared/act";
import { DateField } from "@/parts/date_field";
import { notification_words, search_words } from "../words";
import type { ClientName } from "./client_names";
import type { Sought } from "./find_client";

export function NewClient({ sought, made }: { sought: Sought; made: (client: ClientName) => void }) {
  const w = useWords(notification_words);
  const s = useWords(search_words);
  const town = useTown();
  const [birth_date, set_birth_date] = useState(sought.birth_date);
  const register = useAct(useCallback(async (given: FormData, birth: string) => {
    const text = (name: string) => String(given.get(name) ?? "").trim();
    const { client_id } = await wanted(client.POST("/municipalities/{municipality}/clients", {
      params: { path: { municipality: town.name } },
      body: {
        bsn: text("bsn").replace(/[\s.]/g, "") || null, family_name: text("family_name"), given_names: text("given_names"), birth_date: birth,
        address: { street: text("street"), house_number: text("house_number"), postcode: text("postcode"), town: text("town") },
      },
    }));
    made({ client_id, family_name: text("family_name"), given_names: text("given_names"), birth_date: birth });
  }, [town.name, made]));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void register.run(new FormData(event.currentTarget), birth_date);
  }

  const wrong = (name: string) => error_at(register.problem, `/identity/${name}`) ?? error_at(register.problem, `/${name}`);
  return (
    <form onSubmit={submit} className="form" autoComplete="off">
      <Note kind="info"><p>{w.new_client}</p><p className="small">{w.without_bsn}</p></Note>
      {register.problem && <Refused problem={register.problem} />}
      <div className="pair">
        <Field label={w.given_names} name="given_names" required error={wrong("given_names")} />
        <Field label={s.family_name} name="family_name" required defaultValue={sought.family_name} error={wrong("family_name")} />
      </div>
      <div className="pair">
        <DateField label={s.birth_date} required value={birth_date} change={set_birth_date} wrong={s.birth_wrong} />
        <Field label={s.bsn} name="bsn" inputMode="numeric" defaultValue={sought.bsn} error={wrong("bsn")} className="short" />
      </div>
      <div className="pair pair--street">
        <Field label={w.street} name="street" required />
        <Field label={w.house_number} name="house_number" required className="short" />
      </div>
      <div className="pair pair--post">
        <Field label={w.postcode} name="postcode" required className="short" />
        <Field label={w.town} name="town" required />
      </div>
      <div><Button type="submit" kind="primary" busy={register.busy ? w.busy : undefined}>{w.register}</Button></div>
    </form>
  );
}
