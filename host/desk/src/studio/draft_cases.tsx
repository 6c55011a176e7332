// The policy cases under a draft: what holds, what it breaks.
import { api } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import type { Schema } from "@/api/client";
import { useWords } from "@/words/language";
import type { Draft } from "./draft_reads";
import { drafts_words } from "./words_drafts";

type Case = Schema<"DraftCase">;

function Failed({ items }: { items: Case[] }) {
  const w = useWords(drafts_words).cases;
  return (
    <ul className="problems">
      {items.map((each) => (
        <li key={each.place + each.name}>
          <strong>{each.name}</strong> <Badge kind={each.is_new_failure ? "bad" : "warn"}>{each.is_new_failure ? w.new_failure : w.old_failure}</Badge>
          <ul>{each.failures.map((says) => <li key={says}>{says}</li>)}</ul>
          <code className="small">{each.place}</code>
        </li>
      ))}
    </ul>
  );
}

export function DraftCases({ draft }: { draft: Draft }) {
  const w = useWords(drafts_words).cases;
  const test = api.useQuery("get", "/policy-drafts/{draft}/test", { params: { path: { draft: draft.draft_id } } },
    { enabled: false, retry: false });
  const data = test.data;
  const failed = data?.cases.filter((each) => !each.passed) ?? [];
  return (
    <div id="cases">
      <Card title={w.title}>
        <p className="quiet">{w.intro}</p>
        <Button busy={test.isFetching ? w.running : undefined} onClick={() => void test.refetch()}>{data ? w.again : w.run}</Button>
        {test.error && !data && <Refused problem={test.error} />}
        {data && (
          <Note kind={failed.length === 0 ? "good" : "bad"} role="status"
            title={failed.length === 0 ? w.good(data.passed) : w.bad(failed.length, data.cases.length)}>
            {failed.length > 0 && <Failed items={failed} />}
          </Note>
        )}
        {data && data.passed > 0 && (
          <details><summary>{w.passed} ({data.passed})</summary>
            <ul className="small">{data.cases.filter((each) => each.passed).map((each) => <li key={each.place + each.name}>{each.name}</li>)}</ul></details>
        )}
      </Card>
    </div>
  );
}
