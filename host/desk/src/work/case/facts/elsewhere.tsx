// What another case of the household knows already: taken over instead of asked again. Looking there is a look into that
// case, so it is done when somebody opens this.
import { useCallback, useState } from "react";
import { Link } from "react-router";
import { api, changed, client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { CheckField } from "@/parts/field";
import { Empty } from "@/parts/empty";
import { Note } from "@/parts/note";
import { Read } from "@/parts/read";
import { Refused } from "@/parts/refused";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { name_of, useClientNames } from "../../list/client_names";
import { plain, useTitles } from "../../shared/names";
import { elsewhere_words } from "../../words_elsewhere";
import { people_words } from "../../words_people";
import { useFile, useFileAct, type FactDeclaration } from "../file";
import { useFactText } from "./clash";

type Known = Schema<"KnownElsewhere">;
type Item = Known["items"][number];
const PLACE = "/municipalities/{municipality}/cases/{case}/known-elsewhere";

export function Elsewhere({ declared }: { declared: FactDeclaration[] }) {
  const w = useWords(elsewhere_words);
  const [open, set_open] = useState(false);
  return (
    <Card>
      <details onToggle={(event) => set_open(event.currentTarget.open)}>
        <summary>{w.title}</summary>
        {open && <Asked declared={declared} />}
      </details>
    </Card>
  );
}

function Asked({ declared }: { declared: FactDeclaration[] }) {
  const { path, purpose } = useFile();
  const read = api.useQuery("get", PLACE, { params: { path, header: { Purpose: purpose } } });
  return <Read of={read}>{(known) => <Shown known={known} declared={declared} />}</Read>;
}

function Shown({ known, declared }: { known: Known; declared: FactDeclaration[] }) {
  const w = useWords(elsewhere_words);
  const p = useWords(people_words);
  const { whole, path } = useFile();
  const names = useClientNames([...new Set([...known.items, ...known.withheld].map((each) => each.client_id))].filter((id) => id !== whole.case.client_id));
  const who = (id: string) => name_of(names.get(id));
  const cases = [...new Set(known.items.map((each) => each.from_case_id))];
  return (
    <div className="stack more-below">
      {cases.length === 0 && known.withheld.length === 0 && <Empty title={w.none}>{w.none_text}</Empty>}
      {cases.map((id) => {
        const items = known.items.filter((each) => each.from_case_id === id);
        return <OneCase key={`${id} ${whole.case.version}`} items={items} declared={declared} who={who(items[0]!.client_id)} />;
      })}
      {known.withheld.map((each) => (
        <Note key={each.client_id + each.law} kind="warn" title={p.withheld}>
          <p>{who(each.client_id)} {w.withheld(each.facts.length, p.law[each.law])} {p.withheld_because[each.reason](p.law[each.law])}</p>
          <p><Link className="utrecht-link" to={`/${path.municipality}/households/${whole.case.household_id}`}>{w.to_consent}</Link></p>
        </Note>
      ))}
    </div>
  );
}

function OneCase({ items, declared, who }: { items: Item[]; declared: FactDeclaration[]; who: string | undefined }) {
  const w = useWords(elsewhere_words);
  const format = useFormat();
  const titles = useTitles();
  const says = useFactText();
  const { whole, path, version } = useFile();
  const first = items[0]!;
  const here = new Map(whole.facts.map((fact) => [fact.name, fact.value]));
  // What is the same here already needs no taking over.
  const fresh = items.filter((each) => here.get(each.fact.name) !== each.fact.value);
  const [chosen, choose] = useState(() => fresh.filter((each) => here.get(each.fact.name) == null).map((each) => each.fact.name));
  const adopt = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/adopted-facts", { params: { path }, body: { version, from_case_id: first.from_case_id, names: chosen } }));
    await changed(PLACE);
    return w.adopted(chosen.length);
  }, [path, version, first.from_case_id, chosen, w]));
  const title = (name: string) => { const fact = declared.find((each) => each.name === name); return fact?.title ?? plain(name); };
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void adopt.run(); }}>
      <fieldset className="field choice">
        <legend className="utrecht-form-label">{w.from(titles.task(first.from_task), first.from_number)}{who && `, ${who}`}</legend>
        {fresh.length === 0 && <p className="quiet">{w.all_here}</p>}
        {fresh.map(({ fact }) => {
          const ours = here.get(fact.name);
          return (
            <CheckField key={fact.name} label={<>{title(fact.name)}: <strong>{says(fact.value)}</strong></>} checked={chosen.includes(fact.name)}
              help={<>{w.known(format.short_date(fact.known_on))}{ours != null && <> {w.differs(says(ours))}</>}</>}
              change={(on) => choose((before) => (on ? [...before, fact.name] : before.filter((each) => each !== fact.name)))} />
          );
        })}
      </fieldset>
      {adopt.problem && <Refused problem={adopt.problem} />}
      {fresh.length > 0 && <div><Button type="submit" kind="primary" busy={adopt.busy ? w.busy : undefined} because={chosen.length === 0 ? w.choose : undefined}>{w.adopt(chosen.length)}</Button></div>}
    </form>
  );
}
