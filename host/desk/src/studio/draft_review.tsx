// Looking together: asking a role for a review, comments, and the story of the draft.
import { useState, type FormEvent } from "react";
import { client, wanted, type Problem, type Schema } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { SelectField, TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useMay, useTown } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { draft_changed, useStory, type Draft } from "./draft_reads";
import { useRoles } from "./reads";
import { Who } from "./who";
import { drafts_words } from "./words_drafts";

interface Event { at: string; by: string; title: string; says: string }

function useEvents(history: Schema<"DraftHistory"> | undefined): Event[] {
  const w = useWords(drafts_words).review;
  const roles = useRoles();
  const role = (name: string) => roles.data?.roles.find((each) => each.name === name)?.title ?? name;
  if (!history) return [];
  return [
    ...history.versions.map((each) => ({ at: each.saved_at, by: each.saved_by, title: w.saved(each.version), says: each.note })),
    ...history.remarks.map((each) => ({
      at: each.at, by: each.by, says: each.says,
      title: each.asked_role ? `${w.kind[each.kind]} ${w.asked_of(role(each.asked_role), each.asked_municipality ?? "")}` : w.kind[each.kind],
    })),
    ...history.adoptions.map((each) => ({
      at: each.ended_at ?? each.begun_at, by: each.adopted_by, says: `${each.reason} (${each.source})`,
      title: each.state === "undone" ? w.adoption_undone : w.adopted,
    })),
  ].sort((a, b) => a.at.localeCompare(b.at));
}

// One text that is sent; the field empties when it arrived.
function Say({ label, button, done, send, children }: {
  label: string; button: string; done: string; send: (says: string) => Promise<unknown>; children?: React.ReactNode;
}) {
  const announce = useAnnounce();
  const [says, set_says] = useState("");
  const [problem, set_problem] = useState<Problem>();
  async function submit(event: FormEvent) {
    event.preventDefault();
    set_problem(undefined);
    try {
      await send(says);
      set_says("");
      announce(done);
      await draft_changed();
    } catch (refused) {
      set_problem(refused as Problem);
    }
  }
  return (
    <form className="form" onSubmit={submit}>
      {problem && <Refused problem={problem} />}
      {children}
      <TextField label={label} required rows={2} maxLength={2000} value={says} onChange={(event) => set_says(event.target.value)} />
      <Button type="submit">{button}</Button>
    </form>
  );
}

export function DraftReview({ draft }: { draft: Draft }) {
  const w = useWords(drafts_words).review;
  const town = useTown();
  const may = useMay("manage_policy");
  const format = useFormat();
  const roles = useRoles();
  const story = useStory(draft.draft_id);
  const events = useEvents(story.data);
  const managers = roles.data?.roles.filter((each) => each.does.includes("manage_policy")) ?? [];
  const [role, set_role] = useState("");
  const chosen = role || managers[0]?.name || "";
  const path = { params: { path: { draft: draft.draft_id } } };
  return (
    <div id="review">
      <Card title={w.title}>
        <div className="columns">
          <div>
            <h3 className="utrecht-heading-4">{w.story}</h3>
            <ol className="story">
              {events.map((each, at) => (
                <li key={each.at + each.title + at}>
                  <p><strong>{each.title}</strong> <span className="small quiet">{format.moment(each.at)}, <Who user={each.by} /></span></p>
                  {each.says && <p className="story__says">{each.says}</p>}
                </li>
              ))}
            </ol>
          </div>
          {draft.state === "open" && (
            <div className="stack">
              {may && (
                <Say label={w.says} button={w.send} done={w.asked}
                  send={(says) => wanted(client.POST("/policy-drafts/{draft}/review-requests", { ...path, body: { municipality: town.name, role: chosen, says } }))}>
                  <SelectField label={w.to_role} required may_be_empty={false} value={chosen} onChange={(event) => set_role(event.target.value)}
                    choices={(roles.data?.roles ?? []).map((each) => ({ value: each.name, title: each.title }))} />
                </Say>
              )}
              <Say label={w.comment} button={w.place} done={w.placed}
                send={(says) => wanted(client.POST("/policy-drafts/{draft}/comments", { ...path, body: { says } }))} />
            </div>
          )}
        </div>
      </Card>
    </div>
  );
}
