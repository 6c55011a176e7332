// The road of a case, drawn: boxes with who and how long, arrows to what comes next.
import { useWords } from "@/words/language";
import { BOX, lay_out, type Picture, type Placed, type Road, type Step } from "./road_layout";
import { workflow_words } from "./words_workflow";

export interface StepSays {
  who: string;
  clock: string;
  local: string | null;
}

function path_of(road: Road, picture: Picture): string {
  const { from, to, back, lane, right } = road;
  const [fx, fy] = [from.x + BOX.wide / 2, from.y + BOX.high];
  const [tx, ty] = [to.x + BOX.wide / 2, to.y];
  if (back && !right) {
    const x = 8 + (lane - 1) * 18 + 10;
    const [sy, ey] = [from.y + BOX.high / 2, to.y + BOX.high / 2 + 12];
    return `M ${from.x} ${sy} H ${x + 10} Q ${x} ${sy} ${x} ${sy - 10} V ${ey + 10} Q ${x} ${ey} ${x + 10} ${ey} H ${to.x - 6}`;
  }
  if (lane > 0) {
    const x = picture.wide - 14 - (lane - 1) * 18;
    const [sy, ey] = [from.y + BOX.high / 2, to.y + BOX.high / 2];
    const turn = ey > sy ? 10 : -10;
    return `M ${from.x + BOX.wide} ${sy} H ${x - 10} Q ${x} ${sy} ${x} ${sy + turn} V ${ey - turn} Q ${x} ${ey} ${x - 10} ${ey} H ${to.x + BOX.wide + 6}`;
  }
  if (from.row === to.row) return `M ${from.x + BOX.wide} ${from.y + BOX.high / 2} H ${to.x - 6}`;
  const middle = (fy + ty) / 2;
  return fx === tx ? `M ${fx} ${fy} V ${ty - 6}` : `M ${fx} ${fy} C ${fx} ${middle + 14} ${tx} ${middle - 14} ${tx} ${ty - 6}`;
}

// Two lines at most, cut with an ellipsis; the table below has all of it.
function lines(text: string): string[] {
  const found: string[] = [];
  for (const word of text.split(" ")) {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length < 31) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found.length > 2 ? [found[0]!, `${found[1]!.slice(0, 28)}…`] : found;
}

function Box({ placed, says }: { placed: Placed; says: StepSays }) {
  const { x, y, step } = placed;
  const who = lines(says.who).slice(0, says.clock ? 1 : 2);
  return (
    <g className={`policy-road__step ${says.local ? "policy-road__step--local" : ""}`}>
      <rect x={x} y={y} width={BOX.wide} height={BOX.high} rx={10} />
      <text x={x + 14} y={y + 25} className="policy-road__title">{lines(step.title)[0]}</text>
      {who.map((line, at) => <text key={line} x={x + 14} y={y + 46 + at * 17} className="policy-road__who">{line}</text>)}
      {says.clock && <>
        <circle cx={x + 20} cy={y + 71} r={6} className="policy-road__clock" />
        <path d={`M ${x + 20} ${y + 67} V ${y + 71} H ${x + 23}`} className="policy-road__hands" />
        <text x={x + 32} y={y + 76} className="policy-road__term">{lines(says.clock)[0]}</text>
      </>}
    </g>
  );
}

export function RoadPicture({ steps, title, says }: { steps: Step[]; title: string; says: (step: Step) => StepSays }) {
  const w = useWords(workflow_words);
  const picture = lay_out(steps);
  return (
    <div className="policy-drawing">
      <svg viewBox={`0 0 ${picture.wide} ${picture.high}`} width={picture.wide} role="img" aria-label={w.picture(title)} className="policy-road">
        <defs>
          <marker id="arrow" viewBox="0 0 10 10" refX="6" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse">
            <path d="M 0 0 L 10 5 L 0 10 z" className="policy-road__head" />
          </marker>
        </defs>
        {picture.roads.map((road) => (
          <path key={`${road.from.step.name} ${road.to.step.name}`} d={path_of(road, picture)} markerEnd="url(#arrow)"
            className={road.back ? "policy-road__way policy-road__way--back" : "policy-road__way"} />
        ))}
        {picture.placed.map((placed) => <Box key={placed.step.name} placed={placed} says={says(placed.step)} />)}
      </svg>
    </div>
  );
}
