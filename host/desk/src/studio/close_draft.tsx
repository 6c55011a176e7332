// Turns a draft down, or takes it back: with a reason, in a question above the page.
import { useState, type FormEvent } from "react";
import { client, wanted, type Problem } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Button } from "@/parts/button";
import { Dialog } from "@/parts/dialog";
import { TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { parts_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { draft_changed, type Draft } from "./draft_reads";
import { drafts_words } from "./words_drafts";
import { studio_words } from "./words";

export function CloseDraft({ draft, how }: { draft: Draft; how: "rejections" | "withdrawals" }) {
  const w = useWords(drafts_words).decide;
  const s = useWords(studio_words);
  const p = useWords(parts_words);
  const announce = useAnnounce();
  const [open, set_open] = useState(false);
  const [reason, set_reason] = useState("");
  const [problem, set_problem] = useState<Problem>();
  const rejecting = how === "rejections";

  async function submit(event: FormEvent) {
    event.preventDefault();
    set_problem(undefined);
    const given = { params: { path: { draft: draft.draft_id } }, body: { reason } };
    try {
      const closed = await wanted(rejecting
        ? client.POST("/policy-drafts/{draft}/rejections", given)
        : client.POST("/policy-drafts/{draft}/withdrawals", given));
      announce(w.closed(s.draft_state[closed.state]));
      set_open(false);
      await draft_changed();
    } catch (refused) {
      set_problem(refused as Problem);
    }
  }

  return (
    <>
      <Button kind="danger" onClick={() => set_open(true)}>{rejecting ? w.reject : w.withdraw}</Button>
      <Dialog title={rejecting ? w.reject_title : w.withdraw_title} open={open} close={() => set_open(false)}>
        <form className="form" onSubmit={submit}>
          {problem && <Refused problem={problem} />}
          <TextField label={w.closing_reason} required rows={3} maxLength={1000} value={reason} onChange={(event) => set_reason(event.target.value)} />
          <div className="row">
            <Button kind="primary" type="submit">{rejecting ? w.reject : w.withdraw}</Button>
            <Button kind="quiet" onClick={() => set_open(false)}>{p.cancel}</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
