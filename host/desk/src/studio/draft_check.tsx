// What the loader has against a draft, with the way to the line.
import { Link } from "react-router";
import { Card } from "@/parts/card";
import { Note } from "@/parts/note";
import { Read } from "@/parts/read";
import type { Schema } from "@/api/client";
import { useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { useCheck, type Draft } from "./draft_reads";
import { drafts_words } from "./words_drafts";

type Problem = Schema<"DraftProblem">;

export function place_parts(place: string): { path: string; line: number } {
  const at = place.lastIndexOf(":");
  const line = Number(place.slice(at + 1));
  return at < 0 || Number.isNaN(line) ? { path: place, line: 1 } : { path: place.slice(0, at), line };
}

function Problems({ items, draft }: { items: Problem[]; draft: Draft }) {
  const w = useWords(drafts_words).check;
  const town = useTown();
  return (
    <ul className="problems">
      {items.map((each) => {
        const { path, line } = place_parts(each.place);
        return (
          <li key={each.place + each.says}>
            <span>{each.says}</span>{" "}
            <Link className="utrecht-link small" to={`/${town.name}/policy/drafts/${draft.draft_id}/edit?path=${encodeURIComponent(path)}&line=${line}`}>
              <span className="unseen">{w.to_line} </span><code>{each.place}</code></Link>
          </li>
        );
      })}
    </ul>
  );
}

export function DraftCheck({ draft }: { draft: Draft }) {
  const w = useWords(drafts_words).check;
  const check = useCheck(draft.draft_id);
  return (
    <div id="check">
      <Card title={w.title}>
        <Read of={check} what={w.checking}>
          {({ new_problems, known_problems }) => <>
            {new_problems.length === 0
              ? <Note kind="good">{w.good}</Note>
              : <Note kind="bad" title={w.bad(new_problems.length)}><Problems items={new_problems} draft={draft} /></Note>}
            {known_problems.length > 0 && (
              <details><summary>{w.known(known_problems.length)}</summary><Problems items={known_problems} draft={draft} /></details>
            )}
          </>}
        </Read>
      </Card>
    </div>
  );
}
