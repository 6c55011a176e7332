// The journal: its newest signed checkpoint, and computing all of it again.
import { useEffect, useState } from "react";
import { api, type Problem, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { Waiting } from "@/parts/waiting";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { read_checkpoint } from "./checkpoint";
import { console_words } from "./words";

function Checkpoint({ town }: { town: string }) {
  const w = useWords(console_words).journal;
  const format = useFormat();
  const note = api.useQuery("get", "/municipalities/{municipality}/journal/checkpoint",
    { params: { path: { municipality: town } }, parseAs: "text" });
  if (note.isPending) return <Waiting />;
  if (note.error) {
    return note.error.status === 404 ? <p>{w.no_checkpoint}</p>
      : <Refused problem={note.error} again={() => void note.refetch()} />;
  }
  const checkpoint = read_checkpoint(note.data);
  return (
    <>
      <dl className="console-facts">
        <dt>{w.origin}</dt><dd><code>{checkpoint.origin}</code></dd>
        <dt>{w.size}</dt><dd>{format.number(checkpoint.size)}</dd>
        <dt>{w.root}</dt><dd><code>{checkpoint.root}</code></dd>
      </dl>
      <details><summary>{w.note}</summary><pre className="signed" tabIndex={0} aria-label={w.note}>{note.data}</pre></details>
    </>
  );
}

// How long it has been busy, so that somebody sees that it goes on: the host says nothing before it is done.
function Seconds() {
  const w = useWords(console_words).journal;
  const [seconds, set_seconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => set_seconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="verifying">
      <progress aria-label={w.verifying} />
      <span className="quiet">{w.seconds(seconds)}</span>
    </div>
  );
}

function Found({ findings }: { findings: Schema<"Verification"> }) {
  const w = useWords(console_words).journal;
  const format = useFormat();
  return findings.sound ? (
    <Note kind="good" role="status" title={w.sound}>
      <p>{w.sound_text(format.number(findings.entries), format.number(findings.checkpoints))}</p>
      <p className="small"><code>{findings.root_hash}</code></p>
    </Note>
  ) : (
    <Note kind="bad" role="alert" title={w.broken}>
      <p>{w.broken_text(format.number(findings.first_break?.number ?? 0))}</p>
      <p>{findings.first_break?.says}</p>
      <p>{w.broken_do}</p>
    </Note>
  );
}

export function JournalHealth({ town }: { town: string }) {
  const w = useWords(console_words).journal;
  const verify = api.useMutation("post", "/municipalities/{municipality}/journal/verifications");
  return (
    <Card title={w.title}>
      <p className="quiet">{w.intro}</p>
      <Checkpoint town={town} />
      <div className="stack">
        <Button busy={verify.isPending ? w.verifying : undefined}
          onClick={() => verify.mutate({ params: { path: { municipality: town } } })}>{w.verify}</Button>
        {verify.isPending && <Seconds />}
        {verify.error && <Refused problem={verify.error as Problem} />}
        {verify.data && <Found findings={verify.data} />}
      </div>
    </Card>
  );
}
