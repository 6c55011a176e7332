// Backups of the whole house: which there are, how the last one went, and making one now. Bringing one back happens on the
// machine of the host, because the house stands still for it.
import { useCallback, useEffect, useRef, useState } from "react";
import { api, changed, client, wanted, type Problem } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { Note } from "@/parts/note";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { Refused } from "@/parts/refused";
import { Table } from "@/parts/table";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { console_words } from "./words";

// Read from left to right in every language: it is what one types.
function Typed({ lines }: { lines: string }) {
  return <pre className="signed" tabIndex={0}>{lines}</pre>;
}

function Now() {
  const w = useWords(console_words).backups;
  const format = useFormat();
  const [busy, set_busy] = useState(false);
  const [problem, set_problem] = useState<Problem>();
  // While one is being made the page looks again by itself.
  const state = api.useQuery("get", "/backup-state", {}, { refetchInterval: (query) => (query.state.data?.running ? 1500 : false) });
  // The list below has one more as soon as one is made, whoever asked for it.
  const last = state.data?.last_made_at;
  const before = useRef(last);
  useEffect(() => {
    if (before.current !== undefined && before.current !== last) void changed("/backups");
    before.current = last;
  }, [last]);
  const begin = useCallback(async () => {
    set_busy(true);
    set_problem(undefined);
    try {
      await wanted(client.POST("/backups", { body: {} }));
      await changed("/backup-state", "/backups");
    } catch (refused) {
      set_problem(refused as Problem);
    } finally {
      set_busy(false);
    }
  }, []);
  return (
    <Card title={w.now}>
      <Read of={state}>
        {(data) => (
          <div className="stack">
            {data.running
              ? <p role="status"><progress max={Math.max(1, data.files_in_all)} value={data.files_done} aria-label={w.running} /> {w.progress(data.files_done, data.files_in_all)}</p>
              : <p>{data.last_made_at ? w.last(format.moment(data.last_made_at)) : w.never} {data.every_seconds > 0 ? w.every(data.every_seconds, data.keep) : w.only_asked}</p>}
            {data.last_refusal && <Note kind="bad" title={w.failed}><p lang="en">{data.last_refusal}</p></Note>}
            {problem && <Refused problem={problem} />}
            <div><Button kind="primary" busy={busy || data.running ? w.running : undefined} onClick={() => void begin()}>{w.begin}</Button></div>
          </div>
        )}
      </Read>
    </Card>
  );
}

function Kept() {
  const w = useWords(console_words).backups;
  const format = useFormat();
  const list = api.useQuery("get", "/backups");
  return (
    <Card title={w.kept}>
      <Read of={list}>
        {({ items }) => items.length === 0
          ? <Empty level={3} title={w.none}>{w.none_text}</Empty>
          : <Table caption={w.kept} caption_unseen folds rows={items} row_key={(each) => each.name} columns={[
              { title: w.name, names_row: true, of: (each) => <code>{each.name}</code> },
              { title: w.made_at, of: (each) => format.moment(each.made_at) },
              { title: w.size, numeric: true, of: (each) => w.megabytes(format.number(each.bytes / 1_000_000, 1)) },
              { title: w.files, numeric: true, of: (each) => format.number(each.files) },
              { title: w.state, of: (each) => <Badge kind={each.sealed ? "good" : "warn"}>{each.sealed ? w.sealed : w.not_sealed}</Badge> },
            ]} />}
      </Read>
    </Card>
  );
}

export function Backups() {
  const w = useWords(console_words).backups;
  return (
    <>
      <PageHead title={w.title} />
      <div className="stack">
        <Now />
        <Kept />
        <Card title={w.make}>
          <p>{w.make_text}</p>
          <Typed lines="naober backup /backups/monday --data data --keys-to /safe/keys" />
          <p>{w.keys_text}</p>
        </Card>
        <Card title={w.restore}>
          <p>{w.restore_text}</p>
          <Typed lines="naober restore /backups/monday --data data --keys-from /safe/keys" />
        </Card>
      </div>
    </>
  );
}
