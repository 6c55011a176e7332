// One file in the editor: save puts it into the draft, and the check marks its lines.
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { api, client, wanted, type Problem } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Button } from "@/parts/button";
import { Field } from "@/parts/field";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { Waiting } from "@/parts/waiting";
import { useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { place_parts } from "../draft_check";
import { draft_changed, useCheck, type Draft } from "../draft_reads";
import { drafts_words } from "../words_drafts";
import type { LineProblem } from "./code_editor";
import type { Name } from "./complete";

const CodeEditor = lazy(() => import("./code_editor"));

// What the check has against this file: by line.
function useProblems(draft: Draft, path: string): LineProblem[] | undefined {
  const check = useCheck(draft.draft_id);
  return useMemo(() => check.data && [...check.data.new_problems, ...check.data.known_problems]
    .map((each) => ({ ...place_parts(each.place), says: each.says }))
    .filter((each) => each.path === path), [check.data, path]);
}

// The names that a file of this task may use: its settings, facts and rules.
function useNames(path: string): Name[] {
  const town = useTown();
  const task = (/plugins\/([a-z0-9_]+)\//.exec(path) ?? /([a-z0-9_]+)\.lua$/.exec(path))?.[1] ?? "";
  const params = { params: { path: { municipality: town.name, task } } };
  const used = { enabled: town.tasks.includes(task) };
  const settings = api.useQuery("get", "/municipalities/{municipality}/policy/tasks/{task}/settings",
    { params: { path: { municipality: town.name, task }, query: {} } }, used);
  const facts = api.useQuery("get", "/municipalities/{municipality}/policy/tasks/{task}/facts", params, used);
  const rules = api.useQuery("get", "/municipalities/{municipality}/policy/tasks/{task}/rules", params, used);
  return useMemo(() => [
    ...town.tasks.map((name) => ({ name, title: "" })),
    ...(settings.data?.items ?? []).map(({ name, title }) => ({ name, title })),
    ...(facts.data?.items ?? []).map(({ name, question, title }) => ({ name, title: question ?? title })),
    ...(rules.data?.items ?? []).map(({ name, title }) => ({ name, title: title ?? "" })),
  ], [town.tasks, settings.data, facts.data, rules.data]);
}

// The browser asks before leaving while something is not saved.
function useUnsaved(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unsaved]);
}

export function EditFile({ draft, path, start, is_new, can_write, line }: {
  draft: Draft; path: string; start: string; is_new: boolean; can_write: boolean; line: number | undefined;
}) {
  const w = useWords(drafts_words).editor;
  const announce = useAnnounce();
  const problems = useProblems(draft, path);
  const names = useNames(path);
  const [text, set_text] = useState(start);
  const [saved, set_saved] = useState(start);
  const [round, set_round] = useState(0);
  const [note, set_note] = useState("");
  const [busy, set_busy] = useState(false);
  const [problem, set_problem] = useState<Problem>();
  const version = useRef(draft.version);
  const unsaved = can_write && text !== saved;
  useUnsaved(unsaved);

  async function change(leave: boolean) {
    set_busy(true);
    set_problem(undefined);
    try {
      const made = await wanted(client.POST("/policy-drafts/{draft}/changes", {
        params: { path: { draft: draft.draft_id } },
        body: { version: version.current, ...(note ? { note } : {}), changes: [leave ? { path, change: "leave" } : { path, change: "write", text }] },
      }));
      version.current = made.version;
      if (leave) {
        const file = draft.files.find((each) => each.path === path);
        set_text(file?.base ?? "");
        set_saved(file?.base ?? "");
        set_round(round + 1);
      } else {
        set_saved(text);
      }
      set_note("");
      announce(leave ? w.left : w.saved(made.version));
      await draft_changed();
    } catch (refused) {
      set_problem(refused as Problem);
    } finally {
      set_busy(false);
    }
  }

  return (
    <div className="stack">
      <h2 className="utrecht-heading-3"><code>{path}</code></h2>
      {problem && <Refused problem={problem} />}
      <Suspense fallback={<Waiting what={w.loading} />}>
        <CodeEditor key={round} text={text} label={w.label(path)} read_only={!can_write} problems={problems ?? []} line={round === 0 ? line : undefined}
          names={names} changed={set_text} save={() => { if (can_write) void change(false); }} />
      </Suspense>
      <p className="small quiet">{w.help}</p>
      {can_write && <>
        {unsaved && <p className="unsaved">{w.unsaved}</p>}
        <Field label={w.note} value={note} maxLength={1000} onChange={(event) => set_note(event.target.value)} />
        <div className="row">
          <Button kind="primary" busy={busy ? w.saving : undefined} onClick={() => void change(false)}>{w.save}</Button>
          {!is_new && draft.files.some((each) => each.path === path) && <Button kind="quiet" onClick={() => void change(true)}>{w.leave}</Button>}
        </div>
      </>}
      {problems && !unsaved && (problems.length === 0 ? draft.files.length > 0 && <Note kind="good">{w.good}</Note> : (
        <Note kind="bad" title={w.bad} role="status">
          <ul>{problems.map((each) => <li key={each.line + each.says}>{w.line(String(each.line))}: {each.says}</li>)}</ul>
        </Note>
      ))}
    </div>
  );
}
