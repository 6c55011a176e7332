// What a draft changes: in words of policy, and as the text that differs.
import { Link } from "react-router";
import { Badge } from "@/parts/badge";
import { Card } from "@/parts/card";
import { Read } from "@/parts/read";
import { Table } from "@/parts/table";
import type { Schema } from "@/api/client";
import { useTown } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useDiff, type Draft } from "./draft_reads";
import { usePolicy } from "./reads";
import { studio_words } from "./words";
import { drafts_words } from "./words_drafts";

type Change = Schema<"PolicyChange">;

function DiffText({ text }: { text: string }) {
  const w = useWords(drafts_words).changes;
  return (
    <pre className="diff" tabIndex={0} role="region" aria-label={w.text_label}>
      {text.split("\n").map((line, at) => {
        const head = line.startsWith("+++") || line.startsWith("---") || line.startsWith("@@");
        const kind = head ? "head" : line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "same";
        return <span key={at} className={`diff__line diff__line--${kind}`}>{line}{"\n"}</span>;
      })}
    </pre>
  );
}

function InWords({ changes }: { changes: Change[] }) {
  const s = useWords(studio_words);
  const w = useWords(drafts_words).changes;
  const format = useFormat();
  const policy = usePolicy();
  const task = (name: string | null) => policy.data?.tasks.find((each) => each.name === name)?.title ?? name ?? "";
  return (
    <Table caption={s.table(w.title)} caption_unseen rows={changes} row_key={(each, at) => each.place + at} columns={[
      { title: w.name, names_row: true, of: (each) => <>{each.name.replaceAll("_", " ")} <span className="small quiet">{w.kind[each.kind]}{each.task && ` · ${task(each.task)}`}</span></> },
      { title: w.change, of: (each) => <Badge kind={each.what === "removed" ? "warn" : "good"}>{w.what[each.what]}</Badge> },
      { title: w.before, of: (each) => (each.before === null ? "–" : <del>{each.before}</del>) },
      { title: w.after, of: (each) => (each.after === null ? "–" : <ins>{each.after}</ins>) },
      { title: w.from, of: (each) => (each.from ? format.date(each.from) : "") },
      { title: w.of, of: (each) => each.of },
    ]} />
  );
}

export function DraftChanges({ draft }: { draft: Draft }) {
  const w = useWords(drafts_words).changes;
  const town = useTown();
  const diff = useDiff(draft.draft_id);
  return (
    <div id="changes">
      <Card title={w.title}>
        {draft.files.length === 0
          ? <p>{w.none} {draft.state === "open" && <Link className="utrecht-link" to={`/${town.name}/policy`}>{w.to_settings}</Link>}</p>
          : (
            <Read of={diff}>
              {(data) => <>
                {data.changes.length > 0 ? <InWords changes={data.changes} /> : <p className="quiet">{w.only_cases}</p>}
                {data.municipalities.length > 0 && <p>{w.municipalities}: {data.municipalities.map((each) => each.municipality).join(", ")}.</p>}
                <details open={data.changes.length === 0}><summary>{w.as_text}</summary><DiffText text={data.text} /></details>
              </>}
            </Read>
          )}
      </Card>
    </div>
  );
}
