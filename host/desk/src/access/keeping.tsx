// What may be destroyed because its term is over, or because a resident asks: a list before, a proposal, an approval by
// somebody else, and a certificate after.
import { useCallback, useState } from "react";
import { changed, client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { TextField } from "@/parts/field";
import { More, usePages } from "@/parts/more";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { Refused } from "@/parts/refused";
import { Table } from "@/parts/table";
import { useMay, useTown } from "@/shell/town";
import { useAct } from "@/work/shared/act";
import { useTitles } from "@/work/shared/names";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { Erasure } from "./erasure";
import { Proposals } from "./proposals";
import { Rules } from "./rules";
import { erasure_words } from "./words_erasure";
import { keeping_words } from "./words_keeping";

type Item = Schema<"RetentionItem">;
const DUE = "/municipalities/{municipality}/retention-list";
const PROPOSALS = "/municipalities/{municipality}/destructions";

export function Keeping() {
  const w = useWords(keeping_words);
  const may_propose = useMay("propose_destruction");
  return (
    <>
      <PageHead title={w.title}><p className="quiet">{w.intro}</p></PageHead>
      <div className="stack">
        {may_propose && <Erasure />}
        <Proposals />
        <Due may_propose={may_propose} />
        <Rules />
      </div>
    </>
  );
}

// A page looks at so many clients and may hold nothing: the next one is a button away.
function Due({ may_propose }: { may_propose: boolean }) {
  const w = useWords(keeping_words);
  const town = useTown();
  const pages = usePages<Item>(DUE, { municipality: town.name }, (after) =>
    wanted(client.GET(DUE, { params: { path: { municipality: town.name }, query: { limit: 100, ...(after && { after }) } } })));
  return (
    <Card title={w.due}>
      <Read of={{ data: pages.items, error: pages.error, isPending: pages.isPending, refetch: pages.refetch }}>
        {(items) => items.length === 0
          ? <Empty level={3} title={w.none}>{w.none_text}</Empty>
          : <>
              <Listed items={items} />
              {may_propose && <Propose />}
            </>}
      </Read>
      <More of={pages} />
    </Card>
  );
}

function Listed({ items }: { items: Item[] }) {
  const w = useWords(keeping_words);
  const e = useWords(erasure_words);
  const format = useFormat();
  const titles = useTitles();
  return (
    <Table caption={w.due} caption_unseen folds rows={items} row_key={(each) => each.subject_id} columns={[
      { title: w.what, names_row: true, of: (each) => (each.kind === "case" ? `${each.task ? titles.task(each.task) : w.case} (${each.case_number})` : w.person) },
      { title: w.kept_from, of: (each) => format.date(each.counted_from) },
      { title: w.until, of: (each) => format.date(each.until) },
      { title: w.rule, of: (each) => each.rule.source },
      { title: w.in_the_way, of: (each) => (each.in_the_way.length === 0 ? w.nothing : each.in_the_way.map((one) => <p key={one.why + one.about}>{e.in_the_way[one.why] ?? <span lang="en">{one.says}</span>}</p>)) },
    ]} />
  );
}

function Propose() {
  const w = useWords(keeping_words);
  const town = useTown();
  const [reason, set_reason] = useState("");
  const propose = useAct(useCallback(async () => {
    await wanted(client.POST(PROPOSALS, { params: { path: { municipality: town.name } }, body: { reason: reason.trim() } }));
    set_reason("");
    await changed(PROPOSALS, DUE);
    return w.proposed;
  }, [town.name, reason, w]));
  return (
    <form className="form keeping__propose" onSubmit={(event) => { event.preventDefault(); void propose.run(); }}>
      <p>{w.propose_text}</p>
      <TextField label={w.reason} required rows={2} maxLength={1000} value={reason} onChange={(event) => set_reason(event.target.value)} />
      {propose.problem && <Refused problem={propose.problem} />}
      <div><Button type="submit" kind="primary" busy={propose.busy ? w.busy : undefined}>{w.propose}</Button></div>
    </form>
  );
}
