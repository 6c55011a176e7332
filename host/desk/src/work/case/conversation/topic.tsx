// One topic of the conversation: the question, what was said, or why it was skipped.
import { useState } from "react";
import { Button } from "@/parts/button";
import { CheckField, SelectField, TextField } from "@/parts/field";
import { Note } from "@/parts/note";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useColleagues } from "../../shared/names";
import { conversation_words } from "../../words_conversation";
import type { Content, Draft, Part } from "./draft";

interface Props {
  number: number;
  name: string;
  title: string;
  asks: string;
  scored: boolean;
  draft: Draft;
  part: Part;
  entered: () => void;
}

export function Topic({ number, name, title, asks, scored, draft, part, entered }: Props) {
  const w = useWords(conversation_words);
  const [skipping, set_skipping] = useState(false);
  const skip = skipping || part.skipped_because !== "";
  return (
    <section className="topic" aria-label={`${number}. ${title}`} data-topic={name} onFocus={entered}>
      <h3 className="utrecht-heading-4"><span className="topic__number" aria-hidden="true">{number}</span> {title}</h3>
      {part.theirs
        ? <Both part={part} choose={(content) => draft.choose(name, content)} />
        : <>
            <TextField label={asks} required rows={skip ? 1 : 3} value={skip ? part.skipped_because : part.text} maxLength={6000}
              help={skip ? w.skip_because : undefined}
              onChange={(event) => draft.write(name, skip ? { skipped_because: event.target.value } : { text: event.target.value })} />
            <div className="topic__foot">
              <CheckField label={w.skip} checked={skip} change={(on) => {
                set_skipping(on);
                // What was typed moves along, so that nothing is lost by a slip of the hand.
                draft.write(name, on ? { text: "", skipped_because: part.text } : { text: part.skipped_because, skipped_because: "" });
              }} />
              {scored && !skip && (
                <SelectField label={w.score} may_be_empty={false} value={part.score === null ? "" : String(part.score)}
                  choices={[{ value: "", title: w.no_score }, ...Array.from({ length: 11 }, (_, score) => ({ value: String(score), title: String(score) }))]}
                  onChange={(event) => draft.write(name, { score: event.target.value === "" ? null : Number(event.target.value) })} />
              )}
              <SaveState part={part} />
            </div>
          </>}
    </section>
  );
}

// Says whether it is safe: for eyes at once, for ears only when something is wrong.
export function SaveState({ part }: { part: Part }) {
  const w = useWords(conversation_words);
  const format = useFormat();
  const colleagues = useColleagues();
  const bad = part.state === "waiting" || part.state === "refused";
  const says = part.state === "saved" && part.saved_by && part.saved_at
    ? w.saved_by(colleagues.name(part.saved_by), format.moment(part.saved_at))
    : w.state[part.state] + (part.problem ? ` ${part.problem.detail}` : "");
  return <p className={`save-state save-state--${part.state} small`} role={bad ? "status" : undefined}>{says}</p>;
}

export function Both({ part, choose }: { part: Part; choose: (content: Content) => void }) {
  const w = useWords(conversation_words);
  const colleagues = useColleagues();
  const theirs = part.theirs!;
  const text = (content: Content) => content.text || content.skipped_because;
  return (
    <Note kind="warn" title={w.both} role="alert">
      <div className="both">
        <div>
          <h4 className="utrecht-heading-4">{w.yours}</h4>
          <p className="said">{text(part) || w.empty_text}</p>
          <Button onClick={() => choose({ text: part.text, skipped_because: part.skipped_because, score: part.score })}>{w.keep_yours}</Button>
        </div>
        <div>
          <h4 className="utrecht-heading-4">{w.theirs(colleagues.name(theirs.saved_by))}</h4>
          <p className="said">{text(theirs) || w.empty_text}</p>
          <Button onClick={() => choose({ text: theirs.text, skipped_because: theirs.skipped_because, score: theirs.score })}>{w.keep_theirs}</Button>
        </div>
      </div>
      <Button onClick={() => choose({ text: [text(theirs), text(part)].filter(Boolean).join("\n\n"), skipped_because: "", score: part.score ?? theirs.score })}>{w.keep_both}</Button>
    </Note>
  );
}
