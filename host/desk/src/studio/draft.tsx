// A draft on its way: what it changes, whether it is sound, what colleagues say, and its adoption.
import { ButtonLink } from "@/parts/button";
import { Read } from "@/parts/read";
import { useSession } from "@/shell/session";
import { useMay, useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { DraftCases } from "./draft_cases";
import { DraftChanges } from "./draft_changes";
import { DraftCheck } from "./draft_check";
import { DraftConflicts } from "./draft_conflicts";
import { DraftDecide } from "./draft_decide";
import { DraftReview } from "./draft_review";
import { useDraft, useDraftId, type Draft } from "./draft_reads";
import { DraftSteps } from "./draft_steps";
import { StateBadge } from "./drafts";
import { StudioPage } from "./frame";
import { RealCaseCard } from "./real_case";
import { Simulations } from "./simulations";
import { drafts_words } from "./words_drafts";
import { studio_words } from "./words";

// Whose words these are: nobody adopts their own.
export function useWroteIt(draft: Draft): boolean {
  const me = useSession().user.user_id;
  return draft.created_by === me || draft.files.some((file) => file.changed_by === me);
}

function Opened({ draft }: { draft: Draft }) {
  const w = useWords(drafts_words);
  const s = useWords(studio_words);
  const town = useTown();
  const may = useMay("manage_policy");
  const base = `/${town.name}/policy/drafts`;
  const open = draft.state === "open";
  return (
    <StudioPage title={draft.title} crumbs={[{ title: w.title, to: base }]}
      actions={<ButtonLink to={`${base}/${draft.draft_id}/edit`}>{w.changes.edit}</ButtonLink>}>
      <p className="row"><StateBadge state={draft.state} /> <span className="quiet">{draft.scope} · {w.version} {draft.version}</span></p>
      <DraftSteps draft={draft} />
      {!may && open && <p className="quiet">{s.no_act}</p>}
      <div className="stack">
        {open && <DraftConflicts draft={draft} />}
        <DraftChanges draft={draft} />
        {open && draft.files.length > 0 && <>
          <DraftCheck draft={draft} />
          <DraftCases draft={draft} />
        </>}
        {draft.files.length > 0 && may && <Simulations draft={draft} />}
        {open && may && <RealCaseCard draft={draft} />}
        <DraftReview draft={draft} />
        <DraftDecide draft={draft} />
      </div>
    </StudioPage>
  );
}

export function DraftScreen() {
  const draft = useDraft(useDraftId());
  return <Read of={draft}>{(data) => <Opened key={data.draft_id} draft={data} />}</Read>;
}
