// There is no door of the host for backups yet; this page says so, and what can be done meanwhile.
import { Empty } from "@/parts/empty";
import { Card } from "@/parts/card";
import { PageHead } from "@/parts/page";
import { useWords } from "@/words/language";
import { console_words } from "./words";

export function Backups() {
  const w = useWords(console_words).backups;
  return (
    <>
      <PageHead title={w.title} />
      <div className="stack">
        <Empty title={w.none}>{w.none_text}</Empty>
        <Card title={w.meanwhile}>
          <p>{w.meanwhile_text}</p>
          <ol>{w.steps.split("|").map((step) => <li key={step}>{step}</li>)}</ol>
        </Card>
      </div>
    </>
  );
}
