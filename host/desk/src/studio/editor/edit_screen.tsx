// The files of a draft in an editor: the same files that stand on disk.
import { useSearchParams } from "react-router";
import { api } from "@/api/client";
import { ButtonLink } from "@/parts/button";
import { Card } from "@/parts/card";
import { Note } from "@/parts/note";
import { Read } from "@/parts/read";
import { useMay, useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { useDraft, useDraftId, type Draft } from "../draft_reads";
import { StudioPage } from "../frame";
import { drafts_words } from "../words_drafts";
import { EditFile } from "./edit_file";
import { FileChoice } from "./file_choice";

function Chosen({ draft, path }: { draft: Draft; path: string }) {
  const may = useMay("manage_policy");
  const text = api.useQuery("get", "/policy-drafts/{draft}/text",
    { params: { path: { draft: draft.draft_id }, query: { path } } }, { retry: false });
  const [search] = useSearchParams();
  const can_write = may && draft.state === "open";
  const line = Number(search.get("line") ?? "") || undefined;
  const fresh = search.get("new") === "yes" && text.error?.status === 404;
  if (fresh) return <EditFile draft={draft} path={path} start="" is_new can_write={can_write} line={undefined} />;
  return (
    <Read of={text}>
      {(data) => <EditFile draft={draft} path={path} start={data.text ?? ""} is_new={false} can_write={can_write} line={line} />}
    </Read>
  );
}

function Editing({ draft }: { draft: Draft }) {
  const w = useWords(drafts_words);
  const town = useTown();
  const [search] = useSearchParams();
  const path = search.get("path") ?? draft.files[0]?.path;
  const base = `/${town.name}/policy/drafts`;
  return (
    <StudioPage title={w.editor.title} lead={w.editor.lead} actions={<ButtonLink to={`${base}/${draft.draft_id}`}>{w.editor.back}</ButtonLink>}
      crumbs={[{ title: w.title, to: base }, { title: draft.title, to: `${base}/${draft.draft_id}` }]}>
      {draft.state !== "open" && <Note>{w.editor.closed}</Note>}
      <div className="edit">
        <FileChoice draft={draft} path={path} />
        <Card>{path ? <Chosen key={path} draft={draft} path={path} /> : <p>{w.editor.choose}</p>}</Card>
      </div>
    </StudioPage>
  );
}

export function EditScreen() {
  const draft = useDraft(useDraftId());
  return <Read of={draft}>{(data) => <Editing draft={data} />}</Read>;
}
