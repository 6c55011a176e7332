// Adoption by a second person, turning down, taking back.
import { useState, type FormEvent } from "react";
import { Link } from "react-router";
import { client, wanted, type Problem, type Schema } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { NamedDate } from "@/parts/date_field";
import { error_at, Field, TextField } from "@/parts/field";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { useMay, useTown } from "@/shell/town";
import { today } from "@/words/format";
import { useWords } from "@/words/language";
import { CloseDraft } from "./close_draft";
import { useWroteIt } from "./draft";
import { draft_changed, policy_changed, useCheck, type Draft } from "./draft_reads";
import { drafts_words } from "./words_drafts";
import { studio_words } from "./words";

function Closed({ draft }: { draft: Draft }) {
  const w = useWords(drafts_words).decide;
  const s = useWords(studio_words);
  const town = useTown();
  return draft.state === "adopted"
    ? <Note kind="good" title={w.adopted_state}><p><Link className="utrecht-link" to={`/${town.name}/policy/history`}>{w.to_history}</Link></p></Note>
    : <Note>{w.closed(s.draft_state[draft.state])}</Note>;
}

// Why adoption is not possible now, in the order in which one would solve it.
function useHindrance(draft: Draft): string | undefined {
  const w = useWords(drafts_words).decide;
  const s = useWords(studio_words);
  const may = useMay("manage_policy");
  const own = useWroteIt(draft);
  const check = useCheck(draft.draft_id);
  if (!may) return s.no_act;
  if (draft.files.length === 0) return w.nothing_yet;
  if (own) return w.own;
  return (check.data?.new_problems.length ?? 0) > 0 ? w.problems : undefined;
}

function Adopt({ draft }: { draft: Draft }) {
  const w = useWords(drafts_words).decide;
  const announce = useAnnounce();
  const because = useHindrance(draft);
  const [busy, set_busy] = useState(false);
  const [problem, set_problem] = useState<Problem>();
  const [reload, set_reload] = useState<Schema<"PolicyReload">>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (because) return;
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name)).trim();
    set_busy(true);
    set_problem(undefined);
    try {
      const answer = await wanted(client.POST("/policy-drafts/{draft}/adoptions", {
        params: { path: { draft: draft.draft_id } },
        body: { version: draft.version, reason: text("reason"), source: text("source"), decided_on: text("decided_on") },
      }));
      if (answer.reload.in_force) announce(w.adopted);
      set_reload(answer.reload);
      await Promise.all([draft_changed(), policy_changed()]);
    } catch (refused) {
      set_problem(refused as Problem);
    } finally {
      set_busy(false);
    }
  }

  return (
    <form className="form" onSubmit={submit}>
      {problem && <Refused problem={problem} />}
      {reload && !reload.in_force && (
        <Note kind="bad" title={w.not_in_force} role="alert"><ul>{reload.problems.map((each) => <li key={each.place}>{each.place}: {each.says}</li>)}</ul></Note>
      )}
      <TextField label={w.reason} name="reason" required rows={2} maxLength={1000} error={error_at(problem, "/reason")} />
      <Field label={w.source} help={w.source_help} name="source" required maxLength={300} error={error_at(problem, "/source")} />
      <NamedDate label={w.decided_on} name="decided_on" required start={today()} error={error_at(problem, "/decided_on")} />
      <Button kind="primary" type="submit" busy={busy ? w.adopting : undefined} because={because}>{w.adopt}</Button>
    </form>
  );
}

export function DraftDecide({ draft }: { draft: Draft }) {
  const w = useWords(drafts_words).decide;
  const may = useMay("manage_policy");
  const own = useWroteIt(draft);
  return (
    <div id="adopt">
      <Card title={w.title}>
        {draft.state !== "open" ? <Closed draft={draft} /> : <>
          <p className="quiet">{w.intro}</p>
          <Adopt draft={draft} />
          {may && <div className="row closings">
            {!own && <CloseDraft draft={draft} how="rejections" />}
            <CloseDraft draft={draft} how="withdrawals" />
          </div>}
        </>}
      </Card>
    </div>
  );
}
