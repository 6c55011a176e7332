// What a simulation found out: who gets something else, because of what, and what it costs.
import type { Schema } from "@/api/client";
import { Note } from "@/parts/note";
import { Table } from "@/parts/table";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { Flips } from "./flips";
import { FlowPicture } from "./flow_picture";
import { simulation_words } from "./words_simulation";

type Result = Schema<"SimulationResult">;
type Part = Schema<"SimulationPart">;

function Figures({ part }: { part: Part }) {
  const w = useWords(simulation_words);
  const format = useFormat();
  const figures: [number, string][] = [[part.gains, w.gains], [part.loses, w.loses], [part.other_reasons, w.other_reasons], [part.left_out, w.left_out]];
  return (
    <ul className="figures">
      {figures.map(([many, says]) => <li key={says} className={many === 0 ? "quiet" : ""}><b>{format.number(many)}</b> {says}</li>)}
    </ul>
  );
}

function PartResult({ title, part }: { title: string; part: Part }) {
  const w = useWords(simulation_words);
  if (part.total === 0) return null;
  const moved = part.flipped + part.changed;
  return (
    <section className="simulation-part">
      <h3 className="utrecht-heading-3">{title}</h3>
      <Note kind={moved === 0 ? "good" : "warn"} title={moved === 0 ? w.nobody : w.somebody(moved, part.total)} />
      <Figures part={part} />
      <FlowPicture title={title} moves={part.matrix} />
    </section>
  );
}

function Cost({ result }: { result: Result }) {
  const w = useWords(simulation_words);
  const format = useFormat();
  const cents = (text: string) => Math.round(Number(text) * 100);
  const rows = [[w.decisions, result.decisions], [w.cases, result.open_cases]] as const;
  const shown = rows.flatMap(([title, { cost }]) => ([["a_year", w.a_year], ["once", w.once]] as const).flatMap(([key, how]) => {
    const [before, after] = [cents(cost.before[key]), cents(cost.after[key])];
    return before === 0 && after === 0 ? [] : [{ title, how, before, after }];
  }));
  const unpriced = result.decisions.cost.after.unpriced + result.open_cases.cost.after.unpriced;
  if (shown.length === 0) return null;
  return (
    <section>
      <h3 className="utrecht-heading-3">{w.cost}</h3>
      <p className="quiet">{w.cost_intro}</p>
      <Table caption={w.cost_table} caption_unseen rows={shown} row_key={(row) => row.title + row.how} columns={[
        { title: w.cost, names_row: true, of: (row) => `${row.title}, ${row.how.toLowerCase()}` },
        { title: w.now, numeric: true, of: (row) => format.money(row.before) },
        { title: w.then, numeric: true, of: (row) => format.money(row.after) },
        { title: w.difference, numeric: true, of: (row) => <strong>{row.after > row.before ? "+ " : row.after < row.before ? "− " : ""}{format.money(Math.abs(row.after - row.before))}</strong> },
      ]} />
      {unpriced > 0 && <p className="small quiet">{w.unpriced(unpriced)}</p>}
    </section>
  );
}

// A few bars with their numbers: words first, so no other text is needed.
function Bars({ title, items }: { title: string; items: { name: string; count: number }[] }) {
  const format = useFormat();
  const most = Math.max(...items.map((each) => each.count), 1);
  if (items.length === 0) return null;
  return (
    <div className="bars">
      <h4 className="utrecht-heading-4">{title}</h4>
      <ul>
        {items.slice(0, 8).map((each) => (
          <li key={each.name}>
            <span className="bars__name">{each.name.replaceAll("_", " ")}</span>
            <svg className="bars__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width={(100 * each.count) / most} height="10" /></svg>
            <span className="numeric">{format.number(each.count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function SimulationResult({ id, result }: { id: string; result: Result }) {
  const w = useWords(simulation_words);
  const format = useFormat();
  const moved = result.decisions.flipped + result.decisions.changed + result.open_cases.flipped + result.open_cases.changed;
  return (
    <div className="stack">
      <p className="small quiet">{w.on(format.date(result.on))}. {result.unread > 0 && w.unread(result.unread)}</p>
      <PartResult title={w.decisions} part={result.decisions} />
      <PartResult title={w.cases} part={result.open_cases} />
      {moved > 0 && (
        <section>
          <h3 className="utrecht-heading-3">{w.because_of}</h3>
          <div className="bars-row">
            <Bars title={w.by_setting} items={result.by_setting.map((each) => ({ name: each.setting, count: each.count }))} />
            <Bars title={w.by_rule} items={result.by_rule.map((each) => ({ name: each.rule, count: each.count }))} />
            <Bars title={w.by_age} items={result.by_age.map((each) => ({ name: each.age, count: each.count }))} />
          </div>
        </section>
      )}
      <Cost result={result} />
      {moved > 0 && <Flips id={id} />}
    </div>
  );
}
