// A policy case out of a case of life, without the person: in a draft by the number of the case, and
// from the page of a case with one button.
import "./diff.css";
import { useId, useState, type FormEvent } from "react";
import { api, client, wanted, type Problem, type Schema } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Dialog } from "@/parts/dialog";
import { Field, SelectField } from "@/parts/field";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { useMay, useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { draft_changed, type Draft } from "./draft_reads";
import { usePurpose } from "./purpose";
import { useScope } from "./reads";
import { drafts_words } from "./words_drafts";

type Made = Schema<"PolicyCase">;
type Into = { draft_id: string; version: number } | undefined;
type Purpose = NonNullable<ReturnType<typeof usePurpose>>;

// From a number, an id, or the address of a page; undefined when the reader sees no such case.
async function case_named(text: string, municipality: string, purpose: Purpose): Promise<string | undefined> {
  const id = /case_[0-9a-z]{26}/.exec(text)?.[0];
  if (id) return id;
  const number = Number(text.trim());
  if (!Number.isInteger(number) || number < 1) return undefined;
  const page = await wanted(client.GET("/municipalities/{municipality}/cases", {
    params: { path: { municipality }, query: { after: String(number + 1), limit: 1 }, header: { Purpose: purpose } } }));
  const found = page.items[0];
  return found?.number === number ? found.case_id : undefined;
}

function make(municipality: string, case_id: string, purpose: Purpose, promise: string, into: Into): Promise<Made> {
  return wanted(client.POST("/municipalities/{municipality}/cases/{case}/policy-cases", {
    params: { path: { municipality, case: case_id }, header: { Purpose: purpose } }, body: { ...(promise ? { promise } : {}), ...into },
  }));
}

function MadeCase({ made }: { made: Made }) {
  const w = useWords(drafts_words).real;
  const id = useId();
  return (
    <Note kind="good" role="status" title={made.draft ? w.made : w.made_only}>
      <pre className="diff" tabIndex={0} role="region" aria-labelledby={id}><span className="unseen" id={id}>{w.title}</span>{made.lua}</pre>
      <p className="small"><code>{made.path}</code></p>
      {made.left_out.length > 0 && <p className="small">{w.left_out}: {made.left_out.map((name) => name.replaceAll("_", " ")).join(", ")}.</p>}
    </Note>
  );
}

export function RealCaseCard({ draft }: { draft: Draft }) {
  const w = useWords(drafts_words).real;
  const town = useTown();
  const purpose = usePurpose();
  const announce = useAnnounce();
  const [busy, set_busy] = useState(false);
  const [unknown, set_unknown] = useState(false);
  const [problem, set_problem] = useState<Problem>();
  const [made, set_made] = useState<Made>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (purpose === undefined) return;
    const given = new FormData(event.currentTarget);
    set_busy(true);
    set_unknown(false);
    set_problem(undefined);
    try {
      const case_id = await case_named(String(given.get("case")), town.name, purpose);
      if (case_id === undefined) return set_unknown(true);
      set_made(await make(town.name, case_id, purpose, String(given.get("promise")).trim(),
        { draft_id: draft.draft_id, version: draft.version }));
      announce(w.made);
      await draft_changed();
    } catch (refused) {
      set_problem(refused as Problem);
    } finally {
      set_busy(false);
    }
  }

  return (
    <Card title={w.title}>
      <p className="quiet">{w.intro}</p>
      {purpose === undefined ? <p>{w.no_look}</p> : (
        <form className="form" onSubmit={submit}>
          {problem && <Refused problem={problem} />}
          <Field label={w.case} help={w.case_help} name="case" required error={unknown ? w.not_found : undefined} />
          <Field label={w.promise} help={w.promise_help} name="promise" required maxLength={200} />
          <Button type="submit" busy={busy ? w.making : undefined}>{w.make}</Button>
        </form>
      )}
      {made && <MadeCase made={made} />}
    </Card>
  );
}

// For the page of a case: <MakePolicyCase case_id={…} />, below <InTown>.
export function MakePolicyCase({ case_id }: { case_id: string }) {
  const w = useWords(drafts_words).real;
  const purpose = usePurpose();
  const [open, set_open] = useState(false);
  if (purpose === undefined) return null;
  return (
    <>
      <Button kind="quiet" onClick={() => set_open(true)}>{w.button}</Button>
      <Dialog title={w.title} open={open} close={() => set_open(false)}>
        <CaseForm case_id={case_id} purpose={purpose} close={() => set_open(false)} />
      </Dialog>
    </>
  );
}

function CaseForm({ case_id, purpose, close }: { case_id: string; purpose: Purpose; close: () => void }) {
  const w = useWords(drafts_words).real;
  const town = useTown();
  const scope = useScope();
  const manages = useMay("manage_policy");
  const drafts = api.useQuery("get", "/policy-drafts", { params: { query: { state: "open", scope } } }, { enabled: manages });
  const [chosen, set_chosen] = useState("none");
  const [busy, set_busy] = useState(false);
  const [problem, set_problem] = useState<Problem>();
  const [made, set_made] = useState<Made>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const promise = String(new FormData(event.currentTarget).get("promise")).trim();
    const draft = drafts.data?.items.find((each) => each.draft_id === chosen);
    set_busy(true);
    set_problem(undefined);
    try {
      set_made(await make(town.name, case_id, purpose, promise, draft && { draft_id: draft.draft_id, version: draft.version }));
      if (draft) await draft_changed();
    } catch (refused) {
      set_problem(refused as Problem);
    } finally {
      set_busy(false);
    }
  }

  if (made) return <><MadeCase made={made} /><Button onClick={close}>{w.close}</Button></>;
  return (
    <form className="form" onSubmit={submit}>
      <p className="quiet">{w.intro}</p>
      {problem && <Refused problem={problem} />}
      <Field label={w.promise} help={w.promise_help} name="promise" required maxLength={200} />
      {manages && (
        <SelectField label={w.which_draft} required may_be_empty={false} value={chosen} onChange={(event) => set_chosen(event.target.value)}
          choices={[{ value: "none", title: w.no_draft }, ...(drafts.data?.items ?? []).map((each) => ({ value: each.draft_id, title: each.title }))]} />
      )}
      <Button kind="primary" type="submit" busy={busy ? w.making : undefined}>{w.make}</Button>
    </form>
  );
}
