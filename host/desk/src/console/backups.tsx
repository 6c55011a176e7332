// Backups are made on the machine of the host; it has no door that lists them. This page says so, and how.
import { Empty } from "@/parts/empty";
import { Card } from "@/parts/card";
import { PageHead } from "@/parts/page";
import { useWords } from "@/words/language";
import { console_words } from "./words";

// Read from left to right in every language: it is what one types.
function Typed({ lines }: { lines: string }) {
  return <pre className="signed" tabIndex={0}>{lines}</pre>;
}

export function Backups() {
  const w = useWords(console_words).backups;
  return (
    <>
      <PageHead title={w.title} />
      <div className="stack">
        <Empty title={w.none}>{w.none_text}</Empty>
        <Card title={w.make}>
          <p>{w.make_text}</p>
          <Typed lines="naober backup /backups/2026-11-23 --data data --keys-to /safe/keys" />
          <p>{w.keys_text}</p>
        </Card>
        <Card title={w.restore}>
          <p>{w.restore_text}</p>
          <Typed lines="naober restore /backups/2026-11-23 --data data --keys-from /safe/keys" />
        </Card>
      </div>
    </>
  );
}
