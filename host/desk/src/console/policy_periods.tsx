import { client, wanted, type Problem, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { More, usePages } from "@/parts/more";
import { Refused } from "@/parts/refused";
import { Table } from "@/parts/table";
import { Waiting } from "@/parts/waiting";
import { useFormat } from "@/words/format";
import { host_words } from "@/words/host";
import { useWords } from "@/words/language";
import { Fingerprint } from "./fingerprint";
import { console_words } from "./words";

type Period = Schema<"PolicyPeriod">;

function Files({ period }: { period: Period }) {
  const w = useWords(console_words).periods;
  if (period.files.length === 0) return <>{w.no_files}</>;
  return (
    <details>
      <summary>{w.files(period.files.length)}</summary>
      <ul className="console-list">{period.files.map((file) => <li key={file}><code>{file}</code></li>)}</ul>
    </details>
  );
}

// Which policy was in force when, and who brought it there; the present one first.
export function PolicyPeriods({ town }: { town: string }) {
  const w = useWords(console_words).periods;
  const { reason } = useWords(host_words);
  const format = useFormat();
  const pages = usePages<Period>("/municipalities/{municipality}/policy/history", { town }, (after) =>
    wanted(client.GET("/municipalities/{municipality}/policy/history",
      { params: { path: { municipality: town }, query: { after, limit: 10 } } })));
  return (
    <Card title={w.title}>
      {pages.isPending && <Waiting />}
      {pages.error && <Refused problem={pages.error as unknown as Problem} again={() => void pages.refetch()} />}
      {pages.items?.length === 0 && <Empty level={3} title={w.none} />}
      {pages.items && pages.items.length > 0 && (
        <Table caption={w.title} caption_unseen folds rows={pages.items} row_key={(period) => period.number} columns={[
          { title: w.fingerprint, names_row: true, of: (period) => <><Fingerprint of={period.fingerprint} />{" "}
            {period.until === null && <Badge kind="good">{w.in_force}</Badge>}</> },
          { title: w.from, of: (period) => format.moment(period.from) },
          { title: w.until, of: (period) => (period.until === null ? w.now : format.moment(period.until)) },
          { title: w.why, of: (period) => reason[period.reason ?? period.role] ?? period.reason ?? period.role },
          { title: w.changed, of: (period) => <Files period={period} /> },
        ]} />
      )}
      <More of={pages} />
    </Card>
  );
}
