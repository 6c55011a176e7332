// Which policy held when, and bringing an earlier one back: with a reason, after a second look.
import { useState } from "react";
import { client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { More, usePages } from "@/parts/more";
import { Badge } from "@/parts/badge";
import { Read } from "@/parts/read";
import { useMay, useTown } from "@/shell/town";
import { useFormat } from "@/words/format";
import { host_words } from "@/words/host";
import { useWords } from "@/words/language";
import { StudioPage } from "./frame";
import { RollBack } from "./roll_back";
import { Who } from "./who";
import { overview_words } from "./words_overview";

type Period = Schema<"PolicyPeriod">;

function PeriodLine({ period, bring_back }: { period: Period; bring_back: (() => void) | undefined }) {
  const w = useWords(overview_words).history;
  const { reason } = useWords(host_words);
  const format = useFormat();
  return (
    <li className={period.until === null ? "period period--now" : "period"}>
      <div className="period__when">
        <strong>{format.moment(period.from)}</strong>
        {period.until === null ? <Badge kind="good">{w.now}</Badge> : <span className="small quiet">{w.until} {format.moment(period.until)}</span>}
        <code className="fingerprint">{period.fingerprint.slice(0, 12)}</code>
      </div>
      <div>
        <p>{reason[period.reason ?? ""] ?? period.reason ?? "–"} <span className="small quiet">({w.by} <Who user={period.by} />)</span></p>
        {period.files.length > 0 && (
          <details><summary>{w.files} ({period.files.length})</summary>
            <ul className="small">{period.files.map((path) => <li key={path}><code>{path}</code></li>)}</ul></details>
        )}
        {bring_back && <Button onClick={bring_back}>{w.roll_back}<span className="unseen"> ({format.moment(period.from)})</span></Button>}
      </div>
    </li>
  );
}

export function HistoryScreen() {
  const w = useWords(overview_words).history;
  const town = useTown();
  const may = useMay("manage_policy");
  const [chosen, set_chosen] = useState<Period>();
  const pages = usePages<Period>("/municipalities/{municipality}/policy/history", town.name, (after) =>
    wanted(client.GET("/municipalities/{municipality}/policy/history",
      { params: { path: { municipality: town.name }, query: { limit: 20, ...(after ? { after } : {}) } } })));
  return (
    <StudioPage title={w.title} lead={w.lead}>
      <Read of={{ ...pages, data: pages.items }}>
        {(items) => items.length === 0 ? <Empty title={w.none_title}>{w.none}</Empty> : (
          <Card>
            <ol className="periods">
              {items.map((period, at) => (
                <PeriodLine key={period.number} period={period}
                  bring_back={may && at > 0 && period.fingerprint !== items[0]!.fingerprint ? () => set_chosen(period) : undefined} />
              ))}
            </ol>
            <More of={pages} />
          </Card>
        )}
      </Read>
      {chosen && <RollBack period={chosen} undone={(pages.items ?? []).filter((each) => each.number > chosen.number)} close={() => set_chosen(undefined)} />}
    </StudioPage>
  );
}
