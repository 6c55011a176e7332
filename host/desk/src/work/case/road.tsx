// The road of the case, drawn on a line: what is done, where it stands, what comes, and by when.
import { today, useFormat } from "@/words/format";
import { useLanguage, useWords } from "@/words/language";
import { useWorkflow } from "../shared/names";
import { case_words } from "../words_case";
import { useTitles } from "../shared/names";
import { useFile, type Whole } from "./file";

type State = "done" | "now" | "later" | "skipped";

interface Station {
  name: string;
  title: string;
  state: State;
  due_on: string | null;
  paused: boolean;
}

// In the order of the declared road; steps that only come after something unusual (an objection) are
// shown when the case has been there.
export function stations(whole: Whole, steps: { name: string; title: string; leads: string[]; after: string | null }[]): Station[] {
  const been = new Map(whole.steps.map((step) => [step.step, step]));
  const now = whole.case.step;
  const line: string[] = [];
  for (let at = steps[0]; at !== undefined && !line.includes(at.name); at = steps.find((step) => step.name === at!.leads[0])) line.push(at.name);
  const shown = steps.filter((step) => line.includes(step.name) || been.has(step.name));
  const at = shown.findIndex((step) => step.name === now);
  return shown.map((step, place) => {
    const entry = been.get(step.name);
    const here = step.name === now && whole.case.state === "open";
    const state: State = here ? "now" : entry ? "done" : place < at ? "skipped" : "later";
    return {
      name: step.name, title: step.title, state,
      due_on: here ? entry?.due_on ?? null : null,
      paused: here && (entry?.suspensions.some((each) => each.completed_on === null) ?? false),
    };
  });
}

export function Road() {
  const w = useWords(case_words);
  const format = useFormat();
  const titles = useTitles();
  const { language } = useLanguage();
  const { whole } = useFile();
  const workflow = useWorkflow(whole.case.task);
  // A plugin speaks Dutch; of the steps that all of them share we know the English.
  const step_title = (step: { name: string; title: string }) => (language === "en" ? titles.known_step(step.name) ?? step.title : step.title);
  const line = workflow.data ? stations(whole, workflow.data.steps.map((step) => ({ ...step, title: step_title(step) })))
    : whole.steps.map((step) => ({ name: step.step, title: titles.step(step.step), state: step.left_on ? "done" as const : "now" as const, due_on: step.due_on, paused: false }));
  const words: Record<State, string> = { done: w.step_done, now: w.step_now, later: w.step_later, skipped: w.step_skipped };
  return (
    <ol className="road" aria-label={w.road}>
      {line.map((station) => {
        const late = station.due_on !== null && station.due_on < today();
        return (
          <li key={station.name} className={`road__step road__step--${station.state}`} aria-current={station.state === "now" ? "step" : undefined}>
            <span className="road__mark" aria-hidden="true">{station.state === "done" ? "✓" : ""}</span>
            <span className="road__title">{station.title}</span>
            <span className="unseen">, {words[station.state]}</span>
            {station.due_on !== null && (
              <span className={`road__due ${late ? "road__due--late" : ""}`}>
                {late ? w.due_late(format.date(station.due_on)) : w.due(format.date(station.due_on))}
              </span>
            )}
            {station.paused && <span className="road__due">{w.paused}</span>}
          </li>
        );
      })}
    </ol>
  );
}
