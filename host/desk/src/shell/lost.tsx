import { Link, useRouteError } from "react-router";
import { Button } from "@/parts/button";
import { Empty } from "@/parts/empty";
import { shell_words } from "@/words/shell";
import { useWords } from "@/words/language";

export function NotFound() {
  const w = useWords(shell_words).not_found;
  return (
    <Empty title={w.title} level={1}>
      {w.text} <Link className="utrecht-link" to="/">{w.back}</Link>
    </Empty>
  );
}

// An error of ours while drawing: never a white page.
export function Crashed() {
  const w = useWords(shell_words).crashed;
  const error = useRouteError();
  return (
    <main className="page">
      <h1 className="utrecht-heading-1">{w.title}</h1>
      <p className="utrecht-paragraph">{w.text}</p>
      <Button kind="primary" onClick={() => location.reload()}>{w.reload}</Button>
      <pre className="small quiet">{error instanceof Error ? error.message : String(error)}</pre>
    </main>
  );
}
