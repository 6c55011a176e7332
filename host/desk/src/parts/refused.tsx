// What the host refused, in its own sentence, and what one can do.
import type { Problem } from "@/api/client";
import { parts_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { Button } from "./button";
import { Note } from "./note";

export function Refused({ problem, again }: { problem: Problem; again?: () => void }) {
  const w = useWords(parts_words);
  return (
    <Note kind="bad" title={problem.status === 0 ? w.offline : w.refused} role="alert">
      <p>{problem.detail}</p>
      {problem.errors && problem.errors.length > 0 && (
        <ul>{problem.errors.map((each) => <li key={each.pointer + each.detail}>{each.detail}</li>)}</ul>
      )}
      {again && <Button onClick={again}>{w.again}</Button>}
    </Note>
  );
}
