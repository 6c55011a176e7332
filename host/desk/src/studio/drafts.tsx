// All drafts one may read, and a new one.
import { useState, type FormEvent } from "react";
import { Link, useNavigate } from "react-router";
import { client, wanted, type Problem, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { error_at, Field, SelectField, TextField } from "@/parts/field";
import { More, usePages } from "@/parts/more";
import { Read } from "@/parts/read";
import { Refused } from "@/parts/refused";
import { Table } from "@/parts/table";
import { useMay, useTown } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { draft_changed } from "./draft_reads";
import { StudioPage } from "./frame";
import { useScope } from "./reads";
import { Who } from "./who";
import { drafts_words } from "./words_drafts";
import { studio_words } from "./words";

type Outline = Schema<"DraftOutline">;
type State = Outline["state"];
const STATES: State[] = ["open", "adopted", "rejected", "withdrawn"];

function NewDraft() {
  const w = useWords(drafts_words);
  const town = useTown();
  const scope = useScope();
  const go = useNavigate();
  const [busy, set_busy] = useState(false);
  const [problem, set_problem] = useState<Problem>();
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const note = String(given.get("note")).trim();
    set_busy(true);
    try {
      const made = await wanted(client.POST("/policy-drafts",
        { body: { scope, title: String(given.get("title")).trim(), ...(note ? { note } : {}) } }));
      await draft_changed();
      void go(`/${town.name}/policy/drafts/${made.draft_id}`);
    } catch (refused) {
      set_problem(refused as Problem);
      set_busy(false);
    }
  }
  return (
    <Card title={w.new}>
      <form className="form" onSubmit={submit}>
        {problem && <Refused problem={problem} />}
        <Field label={w.new_title} help={w.new_title_help} name="title" required maxLength={200} error={error_at(problem, "/title")} />
        <TextField label={w.new_note} name="note" rows={2} maxLength={1000} />
        <Button kind="primary" type="submit" busy={busy ? w.making : undefined}>{w.make}</Button>
      </form>
    </Card>
  );
}

export function StateBadge({ state }: { state: State }) {
  const s = useWords(studio_words);
  return <Badge kind={state === "adopted" ? "good" : state === "open" ? "info" : "warn"}>{s.draft_state[state]}</Badge>;
}

function List({ state }: { state: State | "all" }) {
  const w = useWords(drafts_words);
  const town = useTown();
  const format = useFormat();
  const pages = usePages<Outline>("/policy-drafts", { state }, (after) =>
    wanted(client.GET("/policy-drafts", { params: { query: { ...(state === "all" ? {} : { state }), ...(after ? { after } : {}), limit: 20 } } })));
  return (
    <Read of={{ ...pages, data: pages.items }}>
      {(items) => items.length === 0 ? <Empty title={w.none_title}>{w.none}</Empty> : <>
        <Table caption={w.title} caption_unseen rows={items} row_key={(draft) => draft.draft_id} columns={[
          { title: w.name, names_row: true, of: (draft) => <Link className="utrecht-link" to={`/${town.name}/policy/drafts/${draft.draft_id}`}>{draft.title}</Link> },
          { title: w.state, of: (draft) => <StateBadge state={draft.state} /> },
          { title: w.of, of: (draft) => draft.scope },
          { title: w.version, numeric: true, of: (draft) => String(draft.version) },
          { title: w.began, of: (draft) => <>{format.moment(draft.created_at)} <span className="quiet small">(<Who user={draft.created_by} />)</span></> },
        ]} />
        <More of={pages} />
      </>}
    </Read>
  );
}

export function DraftsScreen() {
  const w = useWords(drafts_words);
  const s = useWords(studio_words);
  const may = useMay("manage_policy");
  const [state, set_state] = useState<State | "all">("open");
  return (
    <StudioPage title={w.title} lead={w.lead}>
      <div className="stack">
        <Card>
          <div className="day-choice">
            <SelectField label={w.which} required may_be_empty={false} value={state} onChange={(event) => set_state(event.target.value as State | "all")}
              choices={[...STATES.map((each) => ({ value: each as string, title: s.draft_state[each] })), { value: "all", title: w.all }]} />
          </div>
          <List state={state} />
        </Card>
        {may && <NewDraft />}
      </div>
    </StudioPage>
  );
}
