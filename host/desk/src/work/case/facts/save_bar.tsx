// Stays in sight at the bottom: what is not saved yet, and the button that saves it.
import { Button } from "@/parts/button";
import { Refused } from "@/parts/refused";
import { useWords } from "@/words/language";
import { facts_words } from "../../words_facts";
import type { FactEdits } from "./edits";

export function SaveBar({ edits }: { edits: FactEdits }) {
  const w = useWords(facts_words);
  if (edits.count === 0) return <p className="save-bar quiet" role="status">{w.nothing}</p>;
  return (
    <div className="save-bar save-bar--open">
      {edits.problem && <Refused problem={edits.problem} />}
      <p role="status">{edits.state === "waiting" ? w.waiting : w.unsaved(edits.count)}</p>
      <div className="row">
        <Button kind="primary" type="submit" busy={edits.state === "busy" ? w.busy : undefined}>{w.save(edits.count)}</Button>
        <Button kind="quiet" onClick={edits.drop}>{w.drop}</Button>
      </div>
    </div>
  );
}
