// The road of a case: drawn, in words, with what this municipality added or left out, and the moving of
// running cases onto it.
import { useState } from "react";
import { Badge } from "@/parts/badge";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { DateField } from "@/parts/date_field";
import { Read } from "@/parts/read";
import { Table } from "@/parts/table";
import type { Schema } from "@/api/client";
import { useMay, useTown } from "@/shell/town";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { TaskPage } from "./frame";
import { Moves } from "./moves";
import { usePolicy, useRoles, useSettings, useTask, useWorkflow } from "./reads";
import type { Step } from "./road_layout";
import { RoadPicture, type StepSays } from "./road_picture";
import { useSay } from "./values";
import { studio_words } from "./words";
import { workflow_words } from "./words_workflow";

type Workflow = Schema<"Workflow">;

// How a step is said: who, how long, and what is special.
function useSteps(workflow: Workflow, on: string) {
  const w = useWords(workflow_words);
  const say = useSay();
  const town = useTown();
  const roles = useRoles();
  const settings = useSettings(on);
  const title = (name: string) => workflow.steps.find((step) => step.name === name)?.title ?? name;
  const role = (name: string) => (name === "client" ? w.client
    : roles.data?.roles.find((each) => each.name === name)?.title ?? name.replaceAll("_", " "));
  const term = (setting: string) => {
    const found = settings.data?.items.find((each) => each.name === setting);
    return found ? say.value(found.value, found.kind) : setting.replaceAll("_", " ");
  };
  const whose = (layer: string) => (layer === "municipality" ? town.title : town.region);
  const who = (step: Step) => {
    if (step.mandate) {
      const holders = roles.data?.mandates.find((each) => each.name === step.mandate)?.to ?? [];
      return w.mandate(holders.map(role).join(", ") || step.mandate.replaceAll("_", " "));
    }
    return step.role ? role(step.role) : "";
  };
  const clock = (step: Step) => (step.own_term ? w.within_short(say.value(step.own_term, "term"))
    : step.within ? w.within_short(term(step.within)) : step.every ? w.every_short(term(step.every)) : "");
  const long_clock = (step: Step) => (step.within ? w.within(term(step.within), step.after ? title(step.after) : "")
    : step.every ? w.every(term(step.every), step.after ? title(step.after) : "") : clock(step));
  const local = (step: Step) =>
    (step.layer === "region" || step.layer === "municipality" ? w.local_of(whose(step.layer)) : null);
  const remarks = (step: Step) => [
    local(step), step.because, step.law ?? step.source, step.not_by && w.not_by(role(step.not_by)), step.pauses.length > 0 && w.pauses,
    step.overdue && step.overdue.tell.length > 0 && w.overdue_tell(step.overdue.tell.map(role).join(", ")),
    step.overdue?.opens && w.overdue_opens(title(step.overdue.opens)), step.may_be_skipped && w.may_be_skipped,
  ].filter((each): each is string => typeof each === "string" && each !== "");
  return { title, who, clock, long_clock, local, remarks, whose };
}

function Drawn({ workflow, on }: { workflow: Workflow; on: string }) {
  const w = useWords(workflow_words);
  const s = useWords(studio_words);
  const format = useFormat();
  const { task } = useTask();
  const policy = usePolicy();
  const steps = useSteps(workflow, on);
  const name = policy.data?.tasks.find((each) => each.name === task)?.title ?? task;
  const says = (step: Step): StepSays => ({ who: steps.who(step), clock: steps.clock(step), local: steps.local(step) });
  return (
    <>
      <Card title={w.picture_title}>
        <RoadPicture steps={workflow.steps} title={name} says={says} />
        <ul className="legend" aria-label={w.legend}>
          <li><svg width="28" height="16" aria-hidden="true"><rect x="1" y="1" width="26" height="14" rx="4" className="legend__local" /></svg> {w.legend_local}</li>
          <li><svg width="28" height="16" aria-hidden="true"><path d="M 2 8 H 26" className="policy-road__way policy-road__way--back" /></svg> {w.legend_back}</li>
        </ul>
        {workflow.local_steps_after.length > 0 && (
          <p className="small quiet">{w.local_after}: {workflow.local_steps_after.map(steps.title).join(", ")}.</p>
        )}
        {workflow.skipped.length > 0 && <>
          <h3 className="utrecht-heading-4">{w.skipped}</h3>
          <ul>{workflow.skipped.map((step) => (
            <li key={step.name}><s>{step.title}</s> — {w.skipped_one(step.title, steps.whose(step.layer), format.date(step.from))}
              {step.because && <>. “{step.because}”</>} <span className="small quiet">{step.source} <code>{step.place}</code></span></li>
          ))}</ul>
        </>}
      </Card>
      <Card title={w.in_words}>
        <Table caption={s.table(w.in_words)} caption_unseen folds rows={workflow.steps} row_key={(step) => step.name} columns={[
          { title: w.step, names_row: true, of: (step) => <>{step.title} {steps.local(step) && <Badge kind="good">{steps.local(step)}</Badge>}</> },
          { title: w.who, of: (step) => steps.who(step) },
          { title: w.term, of: (step) => steps.long_clock(step) },
          { title: w.then, of: (step) => step.leads.map(steps.title).join(", ") || w.ends },
          { title: w.remarks, of: (step) => <ul className="plain small">{steps.remarks(step).map((each) => <li key={each}>{each}</li>)}</ul> },
        ]} />
      </Card>
    </>
  );
}

export function WorkflowScreen() {
  const w = useWords(workflow_words);
  const { task } = useTask();
  const may = useMay("manage_policy");
  const [on, set_on] = useState(today());
  const workflow = useWorkflow(on);
  return (
    <TaskPage task={task} lead={w.intro}>
      <Read of={workflow}>
        {(data) => data.steps.length === 0
          ? <Empty title={w.none_title}>{w.none}</Empty>
          : (
            <div className="stack">
              <div className="day-choice"><DateField label={w.for_case_of} required value={on} change={(day) => day && set_on(day)} /></div>
              <Drawn workflow={data} on={on} />
              {may && <Moves workflow={data} />}
            </div>
          )}
      </Read>
    </TaskPage>
  );
}
