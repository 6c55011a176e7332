// One line over time. The same numbers stand in a table below it, and their meaning in a sentence.
import { useId } from "react";
import { Table } from "@/parts/table";
import { parts_words } from "@/words/shell";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";

export interface Point {
  at: number;
  value: number | null;
}

const WIDTH = 480;
const HEIGHT = 120;

// A round number at or above the highest value, so that the scale stays still.
export function top_of(values: number[]): number {
  const highest = Math.max(1, ...values);
  const power = 10 ** Math.floor(Math.log10(highest));
  return [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= highest) ?? highest;
}

// Where there is no value the line is broken off.
function path_of(points: Point[], span: number, top: number): string {
  const last = points.at(-1)?.at ?? 0;
  let pen_down = false;
  return points.map(({ at, value }) => {
    if (value === null) {
      pen_down = false;
      return "";
    }
    const x = WIDTH - ((last - at) / span) * WIDTH;
    const y = HEIGHT - (Math.min(value, top) / top) * HEIGHT;
    const step = `${pen_down ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    pen_down = true;
    return step;
  }).join("");
}

export function Plot({ title, unit, points, span, sentence }: {
  title: string; unit: string; points: Point[]; span: number; sentence: string;
}) {
  const id = useId();
  const parts = useWords(parts_words);
  const format = useFormat();
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const top = top_of(values);
  const clock = new Intl.DateTimeFormat("nl-NL", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  const shown = (value: number | null) => (value === null ? "–" : format.number(value, value < 10 ? 1 : 0));
  return (
    <figure className="plot">
      <figcaption>
        <h2 className="utrecht-heading-3">{title}</h2>
        <p id={id}>{sentence}</p>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title} aria-describedby={id} preserveAspectRatio="none">
        {[0, 0.5, 1].map((share) => (
          <line key={share} className="plot__grid" x1="0" x2={WIDTH} y1={HEIGHT * share} y2={HEIGHT * share} />
        ))}
        <path className="plot__line" d={path_of(points, span, top)} />
      </svg>
      <p className="plot__scale small quiet"><span>0</span><span>{`${format.number(top, 1)} ${unit}`}</span></p>
      <details>
        <summary>{parts.as_table}</summary>
        <Table caption={title} caption_unseen rows={[...points].reverse().slice(0, 30)} row_key={(point) => point.at} columns={[
          { title: parts.time, names_row: true, of: (point) => clock.format(point.at) },
          { title: unit, numeric: true, of: (point) => shown(point.value) },
        ]} />
      </details>
    </figure>
  );
}
