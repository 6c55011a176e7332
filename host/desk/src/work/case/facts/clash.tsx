// Two people filled in one fact: both values stand here, and one chooses.
import { Button } from "@/parts/button";
import { Note } from "@/parts/note";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { plain } from "../../shared/names";
import { facts_words } from "../../words_facts";
import type { FactDeclaration } from "../file";
import type { FactValue } from "./fact_field";

export function useFactText() {
  const w = useWords(facts_words);
  const format = useFormat();
  return (value: unknown): string => {
    if (value === null || value === undefined) return w.unknown;
    if (typeof value === "boolean") return value ? w.yes : w.no;
    if (typeof value === "number") return format.number(value, 2);
    return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? format.date(String(value)) : plain(String(value));
  };
}

export function Clash({ fact, mine, theirs, keep }: {
  fact: FactDeclaration; mine: FactValue; theirs: FactValue; keep: (value: FactValue) => void;
}) {
  const w = useWords(facts_words);
  const says = useFactText();
  return (
    <Note kind="warn" title={`${fact.question ?? fact.title} ${w.clash}`} role="alert">
      <div className="both">
        <div><p>{w.yours}: <strong>{says(mine)}</strong></p><Button onClick={() => keep(mine)}>{w.keep_yours}</Button></div>
        <div><p>{w.theirs}: <strong>{says(theirs)}</strong></p><Button onClick={() => keep(theirs)}>{w.keep_theirs}</Button></div>
      </div>
    </Note>
  );
}
