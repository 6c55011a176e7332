import { Card } from "@/parts/card";
import { Note } from "@/parts/note";
import { Read } from "@/parts/read";
import { useMay } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { plain, useColleagues } from "../../shared/names";
import { facts_words } from "../../words_facts";
import { useFacts, useFile, type FactDeclaration } from "../file";
import { Clash } from "./clash";
import { Elsewhere } from "./elsewhere";
import { FactField } from "./fact_field";
import { SaveBar } from "./save_bar";
import { useFactEdits } from "./edits";

export function Part() {
  const facts = useFacts();
  return <Read of={facts}>{({ items }) => <Form declared={items.filter((fact) => !fact.derived)} />}</Read>;
}

function Form({ declared }: { declared: FactDeclaration[] }) {
  const w = useWords(facts_words);
  const format = useFormat();
  const colleagues = useColleagues();
  const may = useMay("record_facts");
  const { whole } = useFile();
  const edits = useFactEdits(declared);
  const shown = declared.filter((fact) => !whole.withheld.includes(fact.name));
  const sources = [...new Set(shown.map((fact) => fact.source ?? "client"))];
  const known = new Map(whole.facts.map((fact) => [fact.name, fact]));
  const count = shown.filter((fact) => edits.value(fact.name) !== null).length;
  const open = may && whole.case.state === "open";
  const title = (source: string) => (w.from as Record<string, string>)[source] ?? w.from_other(plain(source));
  if (declared.length === 0) return <Note><p>{w.none}</p></Note>;
  return (
    <div className="stack narrow">
    {open && <Elsewhere declared={declared} />}
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); void edits.save(); }}>
      <p className="quiet">{w.intro}</p>
      <p><progress max={shown.length} value={count} aria-label={w.progress(count, shown.length)} /> {w.progress(count, shown.length)}</p>
      {!may && whole.case.state === "open" && <Note><p>{w.read_only}</p></Note>}
      <fieldset className="bare stack" disabled={!open}>
        {sources.map((source) => (
          <Card key={source} title={title(source)}>
            <div className="form">
              {shown.filter((fact) => (fact.source ?? "client") === source).map((fact) => {
                const now = known.get(fact.name);
                const clash = edits.clashes.get(fact.name);
                return clash === undefined
                  ? <FactField key={fact.name} fact={fact} value={edits.value(fact.name)} change={(value) => edits.change(fact.name, value)}
                      error={edits.error(fact)}
                      extra={now && now.value !== null ? w.known(format.short_date(now.known_on), colleagues.name(now.recorded_by)) : undefined} />
                  : <Clash key={fact.name} fact={fact} mine={edits.value(fact.name)} theirs={clash}
                      keep={(value) => edits.settle(fact.name, value)} />;
              })}
            </div>
          </Card>
        ))}
      </fieldset>
      {whole.withheld.length > 0 && (
        <Note title={w.withheld}>
          <p>{w.withheld_text}</p>
          <ul>{whole.withheld.map((name) => <li key={name}>{declared.find((fact) => fact.name === name)?.title ?? plain(name)}</li>)}</ul>
        </Note>
      )}
      {open && <SaveBar edits={edits} />}
    </form>
    </div>
  );
}
