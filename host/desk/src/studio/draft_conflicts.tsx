// Files that somebody else changed meanwhile: three texts, and the choice of which stands.
import { useState } from "react";
import { client, wanted, type Problem, type Schema } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { ChoiceField, TextField } from "@/parts/field";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { useWords } from "@/words/language";
import { draft_changed, useConflicts, type Draft } from "./draft_reads";
import { drafts_words } from "./words_drafts";

type Conflict = Schema<"DraftConflict">;
type Take = Schema<"RebaseChoice">["take"];
interface Choice { take: Take; text: string }

function OneConflict({ conflict, choice, choose }: { conflict: Conflict; choice: Choice; choose: (choice: Choice) => void }) {
  const w = useWords(drafts_words).conflicts;
  const texts: [string, string | null][] = [[w.base, conflict.base], [w.theirs, conflict.now], [w.mine, conflict.draft]];
  return (
    <div className="conflict">
      <h3 className="utrecht-heading-4"><code>{conflict.path}</code></h3>
      <div className="conflict__texts">
        {texts.map(([title, text]) => (
          <figure key={title}><figcaption>{title}</figcaption><pre tabIndex={0} role="region" aria-label={`${title}: ${conflict.path}`}>{text ?? w.removed}</pre></figure>
        ))}
      </div>
      <ChoiceField label={w.choose} name={conflict.path} required value={choice.take} in_a_row
        choices={[{ value: "draft", title: w.mine }, { value: "folder", title: w.theirs }, { value: "text", title: w.both }]}
        change={(take) => choose({ ...choice, take: take as Take })} />
      {choice.take === "text" && (
        <TextField label={w.joined} required rows={12} className="utrecht-textarea mono" value={choice.text} onChange={(event) => choose({ ...choice, text: event.target.value })} />
      )}
    </div>
  );
}

export function DraftConflicts({ draft }: { draft: Draft }) {
  const w = useWords(drafts_words).conflicts;
  const announce = useAnnounce();
  const conflicts = useConflicts(draft.draft_id);
  const [choices, set_choices] = useState<Record<string, Choice>>({});
  const [problem, set_problem] = useState<Problem>();
  const items = conflicts.data?.items ?? [];
  if (items.length === 0) return null;
  const choice_of = (conflict: Conflict) => choices[conflict.path] ?? { take: "draft" as Take, text: conflict.draft ?? "" };

  async function save() {
    set_problem(undefined);
    try {
      await wanted(client.POST("/policy-drafts/{draft}/rebases", {
        params: { path: { draft: draft.draft_id } },
        body: { version: draft.version, choices: items.map((conflict) => {
          const { take, text } = choice_of(conflict);
          return { path: conflict.path, take, ...(take === "text" ? { text } : {}) };
        }) },
      }));
      announce(w.saved);
      await draft_changed();
    } catch (refused) {
      set_problem(refused as Problem);
    }
  }

  return (
    <Card title={w.title}>
      <Note kind="warn"><p>{w.intro}</p></Note>
      {problem && <Refused problem={problem} />}
      {items.map((conflict) => (
        <OneConflict key={conflict.path} conflict={conflict} choice={choice_of(conflict)}
          choose={(choice) => set_choices({ ...choices, [conflict.path]: choice })} />
      ))}
      <Button kind="primary" onClick={() => void save()}>{w.save}</Button>
    </Card>
  );
}
