// The same facts in every municipality of the region: asked for only on request.
import { useState } from "react";
import { api, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Read } from "@/parts/read";
import { Table } from "@/parts/table";
import { useWords } from "@/words/language";
import { useTitles } from "../../shared/names";
import { outcome_words } from "../../words_case";
import { more_words } from "../../words_more";
import { useFile } from "../file";
import { KIND_OF } from "./part";

type Comparison = Schema<"TownComparison">;
type Town = NonNullable<Comparison["towns"]>[number];

export function Compare() {
  const w = useWords(more_words);
  const { path, purpose } = useFile();
  const [asked, ask] = useState(false);
  const found = api.useQuery("get", "/municipalities/{municipality}/cases/{case}/comparison",
    { params: { path, header: { Purpose: purpose }, query: {} } }, { enabled: asked, retry: false });
  return (
    <Card title={w.compare}>
      {asked
        ? <Read of={found} what={w.compare_busy}>{(data) => <Compared data={data} />}</Read>
        : <><p className="quiet">{w.compare_text}</p><Button onClick={() => ask(true)}>{w.compare_do}</Button></>}
    </Card>
  );
}

function Compared({ data }: { data: Comparison }) {
  const w = useWords(more_words);
  const o = useWords(outcome_words);
  const titles = useTitles();
  const { path } = useFile();
  const towns = data.towns ?? [];
  const differences = data.differences ?? [];
  const name = (municipality?: string) => towns.find((each) => each.municipality === municipality)?.title ?? municipality;
  const says = (town: Town) => (town.answered && town.verdict
    ? <><Badge kind={KIND_OF[town.verdict]}>{o.verdict[town.verdict]}</Badge> {((town.grants ?? []) as { provision?: string }[]).map((each) => titles.provision(each.provision ?? "")).join(", ")}</>
    : <span className="quiet">{w.compare_no_answer}</span>);
  return (
    <div className="stack">
      {data.same && <p>{w.compare_same}</p>}
      <Table caption={w.compare} caption_unseen folds rows={towns} row_key={(town) => town.municipality ?? ""} columns={[
        { title: w.compare_town, names_row: true, of: (town) => <>{town.title}{town.municipality === path.municipality && <span className="quiet small"> ({w.compare_here})</span>}</> },
        { title: w.compare_advice, of: says },
        { title: w.compare_rules, of: (town) => (town.rules ?? []).join(", ") },
      ]} />
      {differences.length > 0 && (
        <div>
          <h3 className="utrecht-heading-4">{w.compare_differences}</h3>
          <ul className="plain-list">
            {differences.map((each) => (
              <li key={each.name}>
                <strong>{each.title || each.name}</strong>
                <ul>{each.cells?.map((cell) => <li key={cell.municipality}>{name(cell.municipality)}: <span lang="en">{cell.says}</span>{cell.source && <span className="quiet small"> {cell.source}</span>}</li>)}</ul>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
