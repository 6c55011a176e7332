// What the host refused: what it comes to in the language of the reader, the host's own sentence, and what one can do.
import type { Problem } from "@/api/client";
import { host_words } from "@/words/host";
import { parts_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { Button } from "./button";
import { HostSays } from "./host_says";
import { Note } from "./note";

export function Refused({ problem, again }: { problem: Problem; again?: () => void }) {
  const w = useWords(parts_words);
  const h = useWords(host_words);
  // Not from the host: there was no connection, and the sentence is ours.
  const ours = problem.type === "about:blank" && problem.title === "Unreachable";
  const means = h.fault[problem.type.split(":").at(-1) ?? ""] ?? h.status[problem.status];
  return (
    <Note kind="bad" title={problem.status === 0 ? w.offline : w.refused} role="alert">
      {ours ? <p>{w.unreachable}</p> : <HostSays says={problem.detail} means={means} />}
      {problem.errors && problem.errors.length > 1 && (
        <ul lang="en">{problem.errors.map((each) => <li key={each.pointer + each.detail}>{each.detail}</li>)}</ul>
      )}
      {again && <Button onClick={again}>{w.again}</Button>}
    </Note>
  );
}
