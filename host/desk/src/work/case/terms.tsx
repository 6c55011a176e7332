// The terms of a case on a line: what was, what is due, until when somebody may object. The same stands
// below the line as a list.
import { Card } from "@/parts/card";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useTitles } from "../shared/names";
import { case_words } from "../words_case";
import { terms_words } from "../words_decision";
import { useFile, type Whole } from "./file";

export interface Mark {
  on: string;
  says: string;
  kind: "was" | "now" | "due" | "late";
}

export function marks_of(whole: Whole, w: { opened: string; applied: string; today: string; decided: string; objection: string; due: (step: string) => string }, step: (name: string) => string, now: string): Mark[] {
  const { case: file } = whole;
  const marks: Mark[] = [{ on: file.opened_on, says: w.opened, kind: "was" }];
  if (file.applied_on) marks.push({ on: file.applied_on, says: w.applied, kind: "was" });
  const open = whole.steps.filter((each) => each.left_on === null && each.due_on !== null && file.state === "open");
  for (const each of open) marks.push({ on: each.due_on!, says: w.due(step(each.step)), kind: each.due_on! < now ? "late" : "due" });
  const decision = whole.decisions[0];
  if (decision) {
    marks.push({ on: decision.decided_on, says: w.decided, kind: "was" });
    marks.push({ on: decision.objection_until, says: w.objection, kind: decision.objection_until < now ? "was" : "due" });
  }
  marks.push({ on: now, says: w.today, kind: "now" });
  return marks.sort((a, b) => a.on.localeCompare(b.on));
}

const WIDTH = 300;
const EDGE = 12;

export function Terms() {
  const w = useWords(terms_words);
  const c = useWords(case_words);
  const format = useFormat();
  const titles = useTitles();
  const { whole } = useFile();
  const now = today();
  const marks = marks_of(whole, w, titles.step, now);
  const at = (date: string) => Date.parse(`${date}T12:00:00Z`);
  const [first, last] = [at(marks[0]!.on), at(marks.at(-1)!.on)];
  const x = (date: string) => EDGE + (last === first ? 0 : (at(date) - first) / (last - first)) * (WIDTH - 2 * EDGE);
  return (
    <Card title={c.terms}>
      <svg className="terms" viewBox={`0 0 ${WIDTH} 40`} aria-hidden="true">
        <line x1={EDGE} x2={WIDTH - EDGE} y1="20" y2="20" className="terms__line" />
        <line x1={EDGE} x2={x(now)} y1="20" y2="20" className="terms__past" />
        {marks.map((mark) => mark.kind === "now"
          ? <path key="now" d={`M${x(mark.on)} 6 l6 -6 h-12 z M${x(mark.on)} 4 V34`} className="terms__now" transform="translate(0 2)" />
          : <circle key={mark.on + mark.says} cx={x(mark.on)} cy="20" r="7" className={`terms__mark terms__mark--${mark.kind}`} />)}
      </svg>
      <ol className="terms-list">
        {marks.map((mark) => (
          <li key={mark.on + mark.says} className={`terms-list__${mark.kind}`}>
            <span className="nowrap">{format.short_date(mark.on)}</span> <span>{mark.says}{mark.kind === "due" && <span className="quiet small"> ({format.days_from(mark.on, now)})</span>}
              {mark.kind === "late" && <strong> ({format.days_from(mark.on, now)})</strong>}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
