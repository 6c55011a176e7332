// A resident asks to be erased (AVG art. 17): recorded by one, weighed by the host per case, approved by another. Who
// records it sees no name: the resident comes by an id, from somebody who may open the file.
import { useCallback, useState } from "react";
import { useSearchParams } from "react-router";
import { changed, client, wanted, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Field, TextField } from "@/parts/field";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { Table } from "@/parts/table";
import { useTown } from "@/shell/town";
import { useAct } from "@/work/shared/act";
import { useTitles } from "@/work/shared/names";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { erasure_words } from "./words_erasure";
import { keeping_words } from "./words_keeping";

type Destruction = Schema<"Destruction">;
type Item = Schema<"DestructionItem">;
const CLIENT = /^client_[0-9a-z]{26}$/;

// Why an item was weighed so, as the host kept it with the proposal.
interface Why {
  task?: string | null;
  case_number?: number | null;
  until?: string;
  in_the_way?: { why: string; says: string }[];
  rule?: { source: string };
}

export function Erasure() {
  const w = useWords(erasure_words);
  const [given] = useSearchParams();
  const [made, tell] = useState<Destruction>();
  return (
    <Card title={w.title}>
      <p className="quiet">{w.intro}</p>
      {made
        ? <Told destruction={made} again={() => tell(undefined)} />
        : <details className="keeping__ask" open={given.has("client")}><summary>{w.open}</summary><Ask start={given.get("client") ?? ""} done={tell} /></details>}
    </Card>
  );
}

function Ask({ start, done }: { start: string; done: (made: Destruction) => void }) {
  const w = useWords(erasure_words);
  const town = useTown();
  const [person, set_person] = useState(start);
  const [left, leave] = useState(false);
  const [reason, set_reason] = useState("");
  const [weighed, set_weighed] = useState("");
  const known = CLIENT.test(person.trim());
  const ask = useAct(useCallback(async () => {
    done(await wanted(client.POST("/municipalities/{municipality}/clients/{client}/erasure-requests", {
      params: { path: { municipality: town.name, client: person.trim() } }, body: { reason: reason.trim(), weighed: weighed.trim() },
    })));
    await changed("/municipalities/{municipality}/destructions", "/municipalities/{municipality}/retention-list");
    return w.said;
  }, [town.name, person, reason, weighed, done, w]));
  return (
    <form className="form keeping__propose" onSubmit={(event) => { event.preventDefault(); leave(true); if (known) void ask.run(); }}>
      <Field label={w.client} help={w.client_help} required autoComplete="off" spellCheck={false} value={person}
        error={left && person !== "" && !known ? w.client_wrong : undefined} onBlur={() => leave(true)} onChange={(event) => set_person(event.target.value)} />
      <TextField label={w.reason} required rows={2} maxLength={1000} value={reason} onChange={(event) => set_reason(event.target.value)} />
      <TextField label={w.weighed} help={w.weighed_help} required rows={3} maxLength={1000} value={weighed} onChange={(event) => set_weighed(event.target.value)} />
      {ask.problem && <Refused problem={ask.problem} />}
      <div><Button type="submit" kind="primary" busy={ask.busy ? w.busy : undefined}>{w.ask}</Button></div>
    </form>
  );
}

function Told({ destruction, again }: { destruction: Destruction; again: () => void }) {
  const w = useWords(erasure_words);
  const nothing = destruction.state === "refused";
  return (
    <div className="stack">
      <Note kind={nothing ? "warn" : "info"} title={nothing ? w.nothing : w.some}><p>{nothing ? w.nothing_text : w.some_text}</p></Note>
      <Weighed items={destruction.items ?? []} />
      <div><Button onClick={again}>{w.another}</Button></div>
    </div>
  );
}

// Each thing there is of this resident: whether it may go, why, and until when it is kept otherwise.
export function Weighed({ items }: { items: Item[] }) {
  const w = useWords(erasure_words);
  const k = useWords(keeping_words);
  const format = useFormat();
  const titles = useTitles();
  const rows = items.map((item) => ({ item, why: item.why as Why }));
  return (
    <Table caption={w.list} folds rows={rows} row_key={({ item }) => item.subject_id} columns={[
      { title: w.what, names_row: true, of: ({ item, why }) => (item.kind === "case" ? `${why.task ? titles.task(why.task) : k.case} (${why.case_number ?? ""})` : k.person) },
      { title: w.outcome, of: ({ item }) => <Badge kind={item.outcome === "refused" ? "warn" : "good"}>{item.outcome === "refused" ? w.stays : w.goes}</Badge> },
      { title: w.why, of: ({ item, why }) => <Because item={item} why={why} /> },
      { title: w.until, of: ({ why }) => (why.until ? format.date(why.until) : "") },
      { title: w.rule, of: ({ why }) => why.rule?.source ?? "" },
    ]} />
  );
}

function Because({ item, why }: { item: Item; why: Why }) {
  const w = useWords(erasure_words);
  if (item.outcome !== "refused") return <>{w.on_request}</>;
  const ways = why.in_the_way ?? [];
  if (ways.length === 0) return <>{w.duty}</>;
  const known = [...new Set(ways.map((each) => w.in_the_way[each.why] ?? each.says))];
  return <>{known.map((each) => <p key={each}>{each}</p>)}</>;
}
