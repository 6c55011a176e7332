// The files that a draft may change, those it changes marked, and a new one.
import { useState, type FormEvent } from "react";
import { Link, useNavigate } from "react-router";
import { api } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Field } from "@/parts/field";
import { Read } from "@/parts/read";
import { useMay } from "@/shell/town";
import { useWords } from "@/words/language";
import type { Draft } from "../draft_reads";
import { drafts_words } from "../words_drafts";

export function folder_of(scope: string): string {
  return scope === "commons" ? "" : `municipalities/${scope}/`;
}

function NewFile({ draft }: { draft: Draft }) {
  const w = useWords(drafts_words).editor;
  const go = useNavigate();
  const [path, set_path] = useState(folder_of(draft.scope));
  function submit(event: FormEvent) {
    event.preventDefault();
    void go(`?path=${encodeURIComponent(path)}&new=yes`);
  }
  return (
    <details><summary>{w.new_file}</summary>
      <form onSubmit={submit} className="form">
        <Field label={w.new_path} help={w.new_help(folder_of(draft.scope) || "plugins/")} required value={path} maxLength={240} onChange={(event) => set_path(event.target.value)} />
        <Button type="submit">{w.open_new}</Button>
      </form>
    </details>
  );
}

export function FileChoice({ draft, path }: { draft: Draft; path: string | undefined }) {
  const w = useWords(drafts_words).editor;
  const may = useMay("manage_policy");
  const files = api.useQuery("get", "/policy-drafts/{draft}/files", { params: { path: { draft: draft.draft_id } } });
  const folder = folder_of(draft.scope);
  return (
    <Card title={w.files}>
      <Read of={files}>
        {({ items }) => (
          <ul className="file-choice">
            {items.map((file) => (
              <li key={file.path}>
                <Link to={`?path=${encodeURIComponent(file.path)}`} aria-current={file.path === path ? "page" : undefined}>
                  {file.path.startsWith(folder) ? file.path.slice(folder.length) : file.path}
                </Link>{" "}
                {file.changed && <Badge kind="warn">{w.changed}</Badge>}
              </li>
            ))}
          </ul>
        )}
      </Read>
      {may && draft.state === "open" && <NewFile draft={draft} />}
    </Card>
  );
}
