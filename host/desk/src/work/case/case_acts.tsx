// Acts on the case as a whole: a next step, the clock, a colleague, the end.
import { lazy, Suspense, useCallback, useState } from "react";
import { client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { ChoiceField, Field, SelectField, TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useMay } from "@/shell/town";
import { useWords } from "@/words/language";
import { DateField } from "@/parts/date_field";
import { useColleagues, useTitles, useWorkflow } from "../shared/names";
import { case_words } from "../words_case";
import { more_words } from "../words_more";
import { useFile, useFileAct } from "./file";
import { AdjournForm, NoticeForm } from "./late";
import { UnitFold } from "./unit";
import { UrgentForm } from "./urgent";

// Of the studio, which a case worker otherwise does not load.
const MakePolicyCase = lazy(async () => ({ default: (await import("@/studio/real_case")).MakePolicyCase }));

// What became of the question: nobody is sent away from the wrong counter.
const ENDINGS = ["answered", "taken_along", "handed_over", "declined"] as const;
type Ending = (typeof ENDINGS)[number];

const GROUNDS: Schema<"SuspensionGround">[] = ["completion", "foreign_information", "consent", "delay_by_applicant", "force_majeure"];

export function CaseActs() {
  const w = useWords(case_words);
  const m = useWords(more_words);
  const may_help = useMay("help_urgently");
  const may_wait = useMay("suspend");
  const may_plan = useMay("make_plan");
  const may_receive = useMay("receive_objection");
  const { whole, id } = useFile();
  if (whole.case.state === "closed") return null;
  const paused = whole.steps.some((step) => step.left_on === null && step.suspensions.some((each) => each.completed_on === null));
  return (
    <Card title={w.more_acts}>
      <div className="folds">
        <details><summary>{w.move}</summary><Move /></details>
        <details open={paused}><summary>{w.pause}</summary>{paused ? <Resume /> : <Pause />}</details>
        {may_plan && <UnitFold />}
        {may_help && <details><summary>{m.urgent}</summary><UrgentForm /></details>}
        {may_wait && <details><summary>{m.adjourn}</summary><AdjournForm /></details>}
        {may_receive && <details><summary>{m.notice}</summary><NoticeForm /></details>}
        <details><summary>{w.hand_over}</summary><HandOver /></details>
        <details><summary>{w.close}</summary><Close /></details>
      </div>
      {whole.advices.length > 0 && <Suspense fallback={null}><MakePolicyCase case_id={id} /></Suspense>}
    </Card>
  );
}

function Move() {
  const w = useWords(case_words);
  const { whole, path, version } = useFile();
  const workflow = useWorkflow(whole.case.task);
  const titles = useTitles();
  const move = useFileAct(useCallback(async (to: string) => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/steps", { params: { path }, body: { version, to } }));
    return w.moved;
  }, [path, version, w]));
  const steps = workflow.data?.steps ?? [];
  const leads = steps.find((step) => step.name === whole.case.step)?.leads ?? [];
  return (
    <div className="row">
      {leads.map((name) => (
        <Button key={name} busy={move.busy ? w.busy : undefined} onClick={() => void move.run(name)}>
          {w.move_to(steps.find((step) => step.name === name)?.title ?? titles.step(name))}
        </Button>
      ))}
      {move.problem && <Refused problem={move.problem} />}
    </div>
  );
}

function Pause() {
  const w = useWords(case_words);
  const { path, version } = useFile();
  const [what, set_what] = useState("");
  const [until, set_until] = useState("");
  const [ground, set_ground] = useState<Schema<"SuspensionGround">>("completion");
  const pause = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/suspensions", {
      params: { path }, body: { version, what, given_until: until, ground },
    }));
    return w.paused_said;
  }, [path, version, what, until, ground, w]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void pause.run(); }}>
      <p className="quiet">{w.pause_intro}</p>
      <SelectField label={w.pause_ground} required may_be_empty={false} value={ground} onChange={(event) => set_ground(event.target.value as typeof ground)}
        choices={GROUNDS.map((each) => ({ value: each, title: w.grounds[each] }))} />
      <TextField label={w.pause_what} required rows={2} value={what} onChange={(event) => set_what(event.target.value)} />
      <DateField label={w.pause_until} required value={until} change={set_until} wrong={w.date_wrong} />
      {pause.problem && <Refused problem={pause.problem} />}
      <div><Button type="submit" busy={pause.busy ? w.busy : undefined}>{w.pause_do}</Button></div>
    </form>
  );
}

function Resume() {
  const w = useWords(case_words);
  const { path, version } = useFile();
  const resume = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/resumptions", { params: { path }, body: { version } }));
    return w.resumed;
  }, [path, version, w]));
  return (
    <div className="stack">
      {resume.problem && <Refused problem={resume.problem} />}
      <Button busy={resume.busy ? w.busy : undefined} onClick={() => void resume.run()}>{w.resume}</Button>
    </div>
  );
}

function HandOver() {
  const w = useWords(case_words);
  const { whole, path, version } = useFile();
  const colleagues = useColleagues();
  const titles = useTitles();
  const [to, set_to] = useState("");
  const hand = useFileAct(useCallback(async () => {
    await wanted(client.PUT("/municipalities/{municipality}/cases/{case}/contact-person", { params: { path }, body: { version, contact_person: to } }));
    return w.handed_said;
  }, [path, version, to, w]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void hand.run(); }}>
      <SelectField label={w.hand_over_to} required value={to} onChange={(event) => set_to(event.target.value)}
        choices={colleagues.items.filter((each) => each.user_id !== whole.case.contact_person)
          .map((each) => ({ value: each.user_id, title: `${each.display_name} (${each.roles.map(titles.role).join(", ")})` }))} />
      {hand.problem && <Refused problem={hand.problem} />}
      <div><Button type="submit" busy={hand.busy ? w.busy : undefined}>{w.hand_over_do}</Button></div>
    </form>
  );
}

function Close() {
  const w = useWords(case_words);
  const { path, version } = useFile();
  const [because, set_because] = useState("");
  const [end, set_end] = useState<Ending>("answered");
  const [whom, set_whom] = useState("");
  const goes_on = end === "taken_along" || end === "handed_over";
  const close = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/closures", {
      params: { path },
      body: {
        version, because, ...(end === "declined" ? { outcome: "declined" as const } : { outcome: "ended" as const, way: end }),
        ...(goes_on ? { with_whom: whom.trim() } : {}),
      },
    }));
    return w.closed_said;
  }, [path, version, because, end, goes_on, whom, w]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void close.run(); }}>
      <ChoiceField label={w.close_end} required name="ending" value={end} change={(value) => set_end(value as Ending)}
        choices={ENDINGS.map((each) => ({ value: each, title: w.endings[each] }))} />
      {goes_on && <Field label={w.close_whom} help={w.close_whom_help} required maxLength={200} value={whom} onChange={(event) => set_whom(event.target.value)} />}
      <TextField label={w.close_because} required rows={2} value={because} onChange={(event) => set_because(event.target.value)} />
      {close.problem && <Refused problem={close.problem} />}
      <div><Button type="submit" kind="danger" busy={close.busy ? w.busy : undefined}>{w.close_do}</Button></div>
    </form>
  );
}
