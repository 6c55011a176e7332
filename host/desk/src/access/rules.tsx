// How long papers are kept, from which day, and on which article: what stands behind the list and behind a request.
import { useState } from "react";
import { api, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Card } from "@/parts/card";
import { Read } from "@/parts/read";
import { Table } from "@/parts/table";
import { useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { people_words } from "@/work/words_people";
import { rules_words } from "./words_rules";

type Rule = Schema<"RetentionRule">;

export function Rules() {
  const w = useWords(rules_words);
  const [open, set_open] = useState(false);
  return (
    <Card title={w.title}>
      <details onToggle={(event) => set_open(event.currentTarget.open)}>
        <summary>{w.open}</summary>
        {open && <Asked />}
      </details>
    </Card>
  );
}

function Asked() {
  const w = useWords(rules_words);
  const p = useWords(people_words);
  const town = useTown();
  const read = api.useQuery("get", "/municipalities/{municipality}/retention-rules", { params: { path: { municipality: town.name } } }, { staleTime: 600_000 });
  const law = (name: string) => (p.law as Record<string, string>)[name] ?? name;
  // "15y" → "15 jaar".
  const term = (text: string) => { const [, many, unit] = /^(\d+)([a-z]+)$/.exec(text) ?? []; return many && unit && w.units[unit] ? `${many} ${w.units[unit]}` : text; };
  return (
    <Read of={read}>
      {({ items }: { items: Rule[] }) => (
        <Table caption={w.title} caption_unseen folds rows={items} row_key={(each) => each.law + each.result} columns={[
          { title: w.law, names_row: true, of: (each) => <>{law(each.law)}{each.result === "not_granted" && <span className="quiet small"> {w.not_granted}</span>}</> },
          { title: w.term, of: (each) => `${term(each.term)} ${w.from[each.from]}` },
          { title: w.on_request, of: (each) => <Badge kind={each.on_request ? "good" : "warn"}>{each.on_request ? w.yes : w.no}</Badge> },
          { title: w.source, of: (each) => each.source },
          { title: w.unsure, of: (each) => each.unsure ?? "" },
        ]} />
      )}
    </Read>
  );
}
