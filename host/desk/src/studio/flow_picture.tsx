// From the outcomes of now to those under a draft: two stacked bars with ribbons between. What stays is
// grey; what moves has the colour of where it goes. The table below says the same.
import type { Schema } from "@/api/client";
import { Table } from "@/parts/table";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { simulation_words } from "./words_simulation";
import { studio_words } from "./words";

type Move = Schema<"SimulationMove">;
type Verdict = Move["before"];
const ORDER: Verdict[] = ["grant", "weigh", "ask", "refer", "refuse"];
const HIGH = 260;
const GAP = 10;
const LEFT = 210;
const RIGHT = 650;
const BAR = 26;

interface Ribbon { move: Move; from: number; to: number; high: number }
interface Stack { verdict: Verdict; y: number; high: number; count: number }

function stacks(moves: Move[], side: "before" | "after", scale: number): Stack[] {
  let y = 34;
  return ORDER.flatMap((verdict) => {
    const count = moves.filter((move) => move[side] === verdict).reduce((sum, move) => sum + move.count, 0);
    if (count === 0) return [];
    // Few among many must still be seen.
    const high = Math.max(6, count * scale);
    const found = { verdict, y, high, count };
    y += Math.max(high, 20) + GAP;
    return [found];
  });
}

function ribbons(moves: Move[], left: Stack[], right: Stack[]): Ribbon[] {
  const from = new Map(left.map((each) => [each.verdict, each.y]));
  const to = new Map(right.map((each) => [each.verdict, each.y]));
  const ordered = [...moves].sort((a, b) => ORDER.indexOf(a.before) - ORDER.indexOf(b.before) || ORDER.indexOf(a.after) - ORDER.indexOf(b.after));
  return ordered.map((move) => {
    const own = left.find((each) => each.verdict === move.before)!;
    const high = Math.max(3, (own.high * move.count) / own.count);
    const ribbon = { move, from: from.get(move.before)!, to: to.get(move.after)!, high };
    from.set(move.before, ribbon.from + high);
    to.set(move.after, ribbon.to + high);
    return ribbon;
  });
}

const curve = ({ from, to, high }: Ribbon) => {
  const [a, b, middle] = [LEFT + BAR, RIGHT, (LEFT + BAR + RIGHT) / 2];
  return `M ${a} ${from} C ${middle} ${from} ${middle} ${to} ${b} ${to} V ${to + high} C ${middle} ${to + high} ${middle} ${from + high} ${a} ${from + high} Z`;
};

export function FlowPicture({ title, moves }: { title: string; moves: Move[] }) {
  const w = useWords(simulation_words);
  const s = useWords(studio_words);
  const format = useFormat();
  const total = moves.reduce((sum, move) => sum + move.count, 0);
  if (total === 0) return null;
  const scale = HIGH / total;
  const left = stacks(moves, "before", scale);
  const right = stacks(moves, "after", scale);
  const bottom = Math.max(...[...left, ...right].map((each) => each.y + Math.max(each.high, 20)));
  const label = (each: Stack) => `${s.outcome[each.verdict]}: ${format.number(each.count)}`;
  const rows = [...moves].sort((a, b) => Number(a.before === a.after) - Number(b.before === b.after) || b.count - a.count);
  return (
    <>
      <div className="policy-drawing">
        <svg viewBox={`0 0 880 ${bottom + 12}`} role="img" className="flow"
          aria-label={`${w.picture(title)}. ${rows.map((move) => `${s.outcome[move.before]} → ${s.outcome[move.after]}: ${move.count}`).join("; ")}.`}>
          <text x={LEFT + BAR} y={20} textAnchor="end" className="flow__head">{w.now}</text>
          <text x={RIGHT} y={20} className="flow__head">{w.then}</text>
          {ribbons(moves, left, right).map((ribbon) => (
            <path key={ribbon.move.before + ribbon.move.after} d={curve(ribbon)}
              className={ribbon.move.before === ribbon.move.after ? "flow__same" : `flow__move flow--${ribbon.move.after}`} />
          ))}
          {left.map((each) => (
            <g key={each.verdict}>
              <rect x={LEFT} y={each.y} width={BAR} height={each.high} className={`flow__bar flow--${each.verdict}`} />
              <text x={LEFT - 10} y={each.y + Math.max(each.high, 20) / 2 + 5} textAnchor="end">{label(each)}</text>
            </g>
          ))}
          {right.map((each) => (
            <g key={each.verdict}>
              <rect x={RIGHT} y={each.y} width={BAR} height={each.high} className={`flow__bar flow--${each.verdict}`} />
              <text x={RIGHT + BAR + 10} y={each.y + Math.max(each.high, 20) / 2 + 5}>{label(each)}</text>
            </g>
          ))}
        </svg>
      </div>
      <details><summary>{w.flow_table}</summary>
        <Table caption={w.picture(title)} caption_unseen rows={rows} row_key={(move) => move.before + move.after} columns={[
          { title: w.now, names_row: true, of: (move) => s.outcome[move.before] },
          { title: w.then, of: (move) => <>{s.outcome[move.after]} {move.before === move.after && <span className="quiet">({w.same_mark})</span>}</> },
          { title: w.count, numeric: true, of: (move) => format.number(move.count) },
        ]} />
      </details>
    </>
  );
}
