// The second look before an earlier policy comes back.
import { useState, type FormEvent } from "react";
import { client, wanted, type Problem, type Schema } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Button } from "@/parts/button";
import { Dialog } from "@/parts/dialog";
import { CheckField, TextField } from "@/parts/field";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { useTown } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { policy_changed } from "./draft_reads";
import { overview_words } from "./words_overview";

type Period = Schema<"PolicyPeriod">;

export function RollBack({ period, undone, close }: { period: Period; undone: Period[]; close: () => void }) {
  const w = useWords(overview_words).history;
  const format = useFormat();
  const town = useTown();
  const announce = useAnnounce();
  const [sure, set_sure] = useState(false);
  const [reason, set_reason] = useState("");
  const [busy, set_busy] = useState(false);
  const [problem, set_problem] = useState<Problem>();
  const [came, set_came] = useState<Schema<"Rollback">>();
  const files = [...new Set(undone.flatMap((each) => each.files))];

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!sure) return;
    set_busy(true);
    set_problem(undefined);
    try {
      const answer = await wanted(client.POST("/municipalities/{municipality}/policy/rollbacks",
        { params: { path: { municipality: town.name } }, body: { fingerprint: period.fingerprint, reason, with_region: false } }));
      await policy_changed();
      if (answer.reload.in_force && answer.is_that_policy) {
        announce(w.done);
        return close();
      }
      set_came(answer);
    } catch (refused) {
      set_problem(refused as Problem);
    } finally {
      set_busy(false);
    }
  }

  return (
    <Dialog title={w.title_back} open close={close}>
      <form className="form" onSubmit={submit}>
        <p>{w.what(format.moment(period.from), period.fingerprint.slice(0, 12))}</p>
        {files.length > 0 && <><p>{w.changes}</p><ul className="small">{files.map((path) => <li key={path}><code>{path}</code></li>)}</ul></>}
        <Note kind="warn"><p>{w.second_look}</p></Note>
        {problem && <Refused problem={problem} />}
        {came && !came.reload.in_force && (
          <Note kind="bad" title={w.not_in_force}><ul>{came.reload.problems.map((each) => <li key={each.place}>{each.place}: {each.says}</li>)}</ul></Note>
        )}
        {came?.reload.in_force && <Note kind="warn">{w.not_exactly}</Note>}
        <TextField label={w.reason_label} required rows={2} maxLength={500} value={reason} onChange={(event) => set_reason(event.target.value)} />
        <CheckField label={w.sure} checked={sure} change={set_sure} />
        <div className="row">
          <Button kind="primary" type="submit" busy={busy ? w.busy : undefined} because={sure ? undefined : w.be_sure}>{w.button}</Button>
          <Button kind="quiet" onClick={close}>{w.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
