// What began, what it cost and what came of it, per product.
import { useState } from "react";
import { api, type Schema } from "@/api/client";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { Note } from "@/parts/note";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { Table } from "@/parts/table";
import { useTown } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { Files, useYear, YearChoice } from "./indicator";
import { useTownTitles } from "./say";
import { monitor_words } from "./words";

type Products = Schema<"ProductTable">;

export function ProductsScreen() {
  const w = useWords(monitor_words);
  const town = useTown();
  const { year, years, choose } = useYear("quarter");
  const read = api.useQuery("get", "/monitor/{region}/products", { params: { path: { region: town.region }, query: { year } } }, { staleTime: 300_000 });
  return (
    <>
      <PageHead title={w.products} crumbs={[{ title: w.title, to: `/${town.name}/monitor` }]} />
      <div className="monitor-bar">
        <YearChoice year={year} years={years} choose={choose} />
        <Files path="products" file={`${town.region}_products_${year}`} year={year} />
      </div>
      <Read of={read}>{(table) => <Shown table={table as Products} />}</Read>
    </>
  );
}

function Shown({ table }: { table: Products }) {
  const w = useWords(monitor_words);
  const format = useFormat();
  const towns = useTownTitles();
  const [whose, choose] = useState("");
  if (table.rows.length === 0) return <Empty title={w.empty}>{w.empty_text}</Empty>;
  const rows = table.rows.filter((row) => (row.municipality ?? "") === whose);
  const top = Math.max(1, ...rows.filter((row) => row.provision !== null).map((row) => row.count ?? 0));
  const number = (count: number | null) => (count === null ? w.hidden : format.number(count));
  return (
    <div className="stack">
      {table.rows.every((row) => row.count === null) && <Note kind="warn"><p>{w.all_hidden}</p></Note>}
      <Card title={whose === "" ? w.region : towns(whose)} actions={(
        <label className="monitor-by small">
          <span>{w.of_whom}</span>
          <select value={whose} onChange={(event) => choose(event.target.value)}>
            <option value="">{w.region}</option>
            {table.municipalities.map((each) => <option key={each} value={each}>{towns(each)}</option>)}
          </select>
        </label>
      )}>
        {rows.length === 0 ? <Empty level={3} title={w.empty}>{w.empty_text}</Empty> : (
          <Table caption={w.products} caption_unseen folds rows={rows} row_key={(row) => row.provision ?? ""} columns={[
            { title: w.product, names_row: true, of: (row) => (row.provision === null ? w.all : row.title) },
            { title: w.began, of: (row) => (
              <span className="bar-cell"><span>{number(row.count)}</span>
                {row.provision !== null && <span aria-hidden="true" className="bars__track"><span className={row.count === null ? "hatched" : ""} style={{ inlineSize: row.count === null ? "2.5rem" : `${(row.count / top) * 100}%` }} /></span>}
              </span>) },
            { title: w.cost, numeric: true, of: (row) => (row.cost === null ? "–" : format.money(Number(row.cost) * 100)) },
            { title: w.judged, numeric: true, of: (row) => number(row.goals_judged) },
            { title: w.reached, numeric: true, of: (row) => (row.share_reached === null ? "–" : format.percent(row.share_reached / 100)) },
          ]} />
        )}
        <p className="quiet small">{w.cost_help}</p>
      </Card>
      {rows.some((row) => row.count === null) && <Note title={w.hidden_title}><p><span className="hatched monitor-swatch" aria-hidden="true" /> {w.hidden_text}</p></Note>}
      {table.closed.length > 0 && <Note kind="warn"><p>{w.closed(table.closed.map(towns).join(", "))}</p></Note>}
      <p className="quiet small">{w.counted(format.date(table.counted_until))}</p>
    </div>
  );
}
