// Moves running cases onto the road of today: first a look at what would change, then, with a reason,
// the moving itself.
import { useState, type FormEvent } from "react";
import { changed, client, wanted, type Problem, type Schema } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { SelectField, TextField } from "@/parts/field";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { Table } from "@/parts/table";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useTask } from "./reads";
import { workflow_words } from "./words_workflow";

type Move = Schema<"WorkflowMove">;

function MoveTable({ items, title }: { items: Move[]; title: (step: string) => string }) {
  const w = useWords(workflow_words).moves;
  const format = useFormat();
  const date = (day: string | null) => (day ? format.short_date(day) : "–");
  return (
    <Table caption={w.found(items.length)} rows={items} row_key={(item) => item.case_id} columns={[
      { title: w.case, names_row: true, of: (item) => String(item.number) },
      { title: w.step, of: (item) => title(item.step) },
      { title: w.step_after, of: (item) => (item.refused ? <span><strong>{w.cannot}:</strong> {item.refused}</span> : item.step_after ? title(item.step_after) : "–") },
      { title: w.term, of: (item) => date(item.due_on) },
      { title: w.term_after, of: (item) => date(item.due_on_after) },
      { title: w.added, of: (item) => item.steps_added.map(title).join(", ") },
      { title: w.gone, of: (item) => item.steps_gone.map(title).join(", ") },
    ]} />
  );
}

export function Moves({ workflow }: { workflow: Schema<"Workflow"> }) {
  const w = useWords(workflow_words).moves;
  const announce = useAnnounce();
  const { town, task } = useTask();
  const [found, set_found] = useState<Move[]>();
  const [steps, set_steps] = useState<Record<string, string>>({});
  const [because, set_because] = useState("");
  const [busy, set_busy] = useState(false);
  const [problem, set_problem] = useState<Problem>();
  const [done, set_done] = useState<number>();
  const title = (name: string) => workflow.steps.find((step) => step.name === name)?.title ?? name.replaceAll("_", " ");
  const changing = (found ?? []).filter((item) => !item.changes_nothing);
  const lost = [...new Set(changing.filter((item) => item.steps_gone.includes(item.step)).map((item) => item.step))];
  const possible = changing.filter((item) => item.refused === null);

  async function ask(dry_run: boolean, chosen = steps) {
    set_busy(true);
    set_problem(undefined);
    try {
      const answer = await wanted(client.POST("/municipalities/{municipality}/policy/tasks/{task}/workflow-moves", {
        params: { path: { municipality: town, task } },
        body: { dry_run, ...(Object.keys(chosen).length > 0 ? { steps: chosen } : {}),
          ...(dry_run ? {} : { because, cases: possible.map((item) => item.case_id) }) },
      }));
      if (dry_run) return set_found(answer.items);
      const many = answer.items.filter((item) => item.moved).length;
      set_done(many);
      set_found(undefined);
      announce(w.done(many));
      await changed("/municipalities/{municipality}/cases/{case}", "/municipalities/{municipality}/tasks");
    } catch (refused) {
      set_problem(refused as Problem);
    } finally {
      set_busy(false);
    }
  }

  function carry_out(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void ask(false);
  }

  return (
    <Card title={w.title}>
      <p>{w.intro}</p>
      {problem && <Refused problem={problem} />}
      {done !== undefined && <Note kind="good">{w.done(done)}</Note>}
      <Button kind="secondary" busy={busy ? w.trying : undefined} onClick={() => { set_done(undefined); void ask(true); }}>{w.try}</Button>
      {found && changing.length === 0 && <Note>{w.nothing}</Note>}
      {changing.length > 0 && <>
        <MoveTable items={changing} title={title} />
        {lost.map((step) => (
          <SelectField key={step} label={w.gone_choice(title(step))} value={steps[step] ?? ""} required
            choices={workflow.steps.map((each) => ({ value: each.name, title: each.title }))}
            onChange={(event) => {
              const chosen = { ...steps, [step]: event.target.value };
              set_steps(chosen);
              void ask(true, chosen);
            }} />
        ))}
        <form className="form" onSubmit={carry_out}>
          <TextField label={w.because} help={w.because_help} required rows={2} maxLength={500} value={because}
            onChange={(event) => set_because(event.target.value)} />
          <Button kind="primary" type="submit" busy={busy ? w.carrying : undefined}>{w.carry_out(possible.length)}</Button>
        </form>
      </>}
    </Card>
  );
}
