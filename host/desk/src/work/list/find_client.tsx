// Finding somebody: by BSN, or by family name and birth date. What is typed goes into a request body,
// never into an address.
import { useCallback, useState, type FormEvent } from "react";
import { client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { ChoiceField, Field } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { useAct } from "../shared/act";
import { read_date } from "@/parts/date_field";
import { usePurpose } from "../shared/purpose";
import { search_words } from "../words";
import type { ClientName } from "./client_names";

export interface Sought {
  bsn: string;
  family_name: string;
  birth_date: string;
}

// `found` also hears what was sought, so that a new client need not be typed twice.
export function FindClient({ found }: { found: (clients: ClientName[], sought: Sought) => void }) {
  const w = useWords(search_words);
  const town = useTown();
  const purpose = usePurpose();
  const [by, set_by] = useState("name");
  const [wrong, set_wrong] = useState<{ bsn?: string; birth_date?: string }>({});
  const search = useAct(useCallback(async (body: Schema<"ClientSearch">) => {
    const params = { path: { municipality: town.name }, header: { Purpose: purpose } };
    const { items } = await wanted(client.POST("/municipalities/{municipality}/client-searches", { params, body }));
    const named = items.length === 0 ? [] : (await wanted(client.POST("/municipalities/{municipality}/client-names", {
      params, body: { client_ids: items.slice(0, 50).map((each) => each.client_id) },
    }))).items;
    found(named, { bsn: body.bsn ?? "", family_name: body.family_name ?? "", birth_date: body.birth_date ?? "" });
  }, [town.name, purpose, found]));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    if (by === "bsn") {
      const bsn = String(given.get("bsn")).replace(/[\s.]/g, "");
      if (!/^\d{8,9}$/.test(bsn)) return set_wrong({ bsn: w.bsn_wrong });
      set_wrong({});
      return void search.run({ bsn });
    }
    const birth_date = read_date(String(given.get("birth_date")));
    if (!birth_date) return set_wrong({ birth_date: w.birth_wrong });
    set_wrong({});
    return void search.run({ family_name: String(given.get("family_name")).trim(), birth_date });
  }

  return (
    <form onSubmit={submit} className="form" autoComplete="off">
      <ChoiceField label={w.by} name="by" required in_a_row value={by} change={set_by}
        choices={[{ value: "name", title: w.by_name }, { value: "bsn", title: w.by_bsn }]} />
      {by === "bsn"
        ? <Field key="bsn" label={w.bsn} help={w.bsn_help} name="bsn" inputMode="numeric" required error={wrong.bsn} className="short" />
        : (
          <div className="pair">
            <Field key="name" label={w.family_name} name="family_name" required />
            <Field label={w.birth_date} help={w.birth_help} name="birth_date" inputMode="numeric" required error={wrong.birth_date} className="short" />
          </div>
        )}
      {search.problem && <Refused problem={search.problem} />}
      <div><Button kind="primary" type="submit" busy={search.busy ? w.busy : undefined}>{w.button}</Button></div>
    </form>
  );
}
