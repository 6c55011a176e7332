// One indicator of the region: a small picture per municipality, the same numbers as a table, and a file to take along.
import { useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { api } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { Note } from "@/parts/note";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { Table } from "@/parts/table";
import { NotFound } from "@/shell/lost";
import { useTown } from "@/shell/town";
import { useTitles } from "@/work/shared/names";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { cuts_of, Figures, last_year, period_of, type Table as Counted } from "./figures";
import { Multiples } from "./multiples";
import { by_task, useIndicators } from "./overview";
import { useColumn, useSay, useTownTitles } from "./say";
import { monitor_words } from "./words";

const FIRST_YEAR = 2015;

export function IndicatorScreen() {
  const { task = "", indicator = "" } = useParams();
  const list = useIndicators();
  return (
    <Read of={list}>
      {({ items }) => {
        const found = items.find((each) => each.task === task && each.name === indicator);
        return found === undefined ? <NotFound /> : <Shown key={task + indicator} task={task} name={indicator} title={found.title} period={period_of(found.per)} />;
      }}
    </Read>
  );
}

// The year stands in the address, so that a colleague can be sent to what one sees.
export function useYear(period: string | undefined) {
  const [given, put] = useSearchParams();
  const wanted = Number(given.get("year"));
  const latest = Number(today().slice(0, 4));
  const year = wanted >= FIRST_YEAR && wanted <= latest ? wanted : last_year(period, today());
  return { year, choose: (next: number) => put({ year: String(next) }, { replace: true }), years: Array.from({ length: Math.min(6, latest - FIRST_YEAR + 1) }, (_, at) => latest - at) };
}

function Shown({ task, name, title, period }: { task: string; name: string; title: string; period: string | undefined }) {
  const w = useWords(monitor_words);
  const town = useTown();
  const { year, choose, years } = useYear(period);
  const read = api.useQuery("get", "/monitor/{region}/indicators/{task}/{indicator}",
    { params: { path: { region: town.region, task, indicator: name }, query: { year } } }, { staleTime: 300_000 });
  return (
    <>
      <PageHead title={title} crumbs={[{ title: w.title, to: `/${town.name}/monitor` }]} />
      <div className="monitor-bar">
        <Switch task={task} name={name} />
        <YearChoice year={year} years={years} choose={choose} />
        <Files path={`indicators/${task}/${name}`} file={`${town.region}_${name}_${year}`} year={year} />
      </div>
      <Read of={read}>{(table) => <Looked table={table as Counted} />}</Read>
    </>
  );
}

// To another indicator without going back. With a button: who walks through the list with arrows is not taken away.
function Switch({ task, name }: { task: string; name: string }) {
  const w = useWords(monitor_words);
  const town = useTown();
  const titles = useTitles();
  const go = useNavigate();
  const list = useIndicators();
  const [chosen, choose] = useState(`${task}/${name}`);
  return (
    <form className="monitor-switch" onSubmit={(event) => { event.preventDefault(); void go(`/${town.name}/monitor/${chosen}`); }}>
      <label className="monitor-choice">
        <span>{w.indicator}</span>
        <select className="utrecht-select utrecht-select--html-select" value={chosen} onChange={(event) => choose(event.target.value)}>
          {by_task(list.data?.items ?? []).map(([of, some]) => (
            <optgroup key={of} label={of === "casework" ? w.for_all : titles.task(of)}>
              {some.map((each) => <option key={each.name} value={`${each.task}/${each.name}`}>{each.title}</option>)}
            </optgroup>
          ))}
        </select>
      </label>
      <Button type="submit">{w.show}</Button>
    </form>
  );
}

export function YearChoice({ year, years, choose }: { year: number; years: number[]; choose: (year: number) => void }) {
  const w = useWords(monitor_words);
  return (
    <label className="monitor-choice monitor-choice--short">
      <span>{w.year}</span>
      <select className="utrecht-select utrecht-select--html-select" value={year} onChange={(event) => choose(Number(event.target.value))}>
        {years.map((each) => <option key={each} value={each}>{each}</option>)}
      </select>
    </label>
  );
}

// What is on the screen, to take along.
export function Files({ path, file, year }: { path: string; file: string; year?: number }) {
  const w = useWords(monitor_words);
  const town = useTown();
  const link = (format: string) => `/api/v1/monitor/${town.region}/${path}?${year === undefined ? "" : `year=${year}&`}format=${format}`;
  return (
    <p className="monitor-files">
      <a className="utrecht-link" href={link("csv")} download={`${file}.csv`}>{w.csv}</a>
      <a className="utrecht-link" href={link("json")} download={`${file}.json`}>{w.json}</a>
    </p>
  );
}

function Looked({ table }: { table: Counted }) {
  const w = useWords(monitor_words);
  const format = useFormat();
  const towns = useTownTitles();
  const figures = new Figures(table);
  if (figures.is_empty) return <Empty title={w.empty}>{w.empty_text}</Empty>;
  return (
    <div className="stack">
      {figures.hides_all && <Note kind="warn"><p>{w.all_hidden}</p></Note>}
      <Pictures figures={figures} />
      {figures.hides && <Note title={w.hidden_title}><p><span className="hatched monitor-swatch" aria-hidden="true" /> {w.hidden_text}</p></Note>}
      {table.closed.length > 0 && <Note kind="warn"><p>{w.closed(table.closed.map(towns).join(", "))}</p></Note>}
      <AsTable figures={figures} />
      <p className="quiet small">{w.counted(format.date(table.counted_until))}</p>
    </div>
  );
}

function Pictures({ figures }: { figures: Figures }) {
  const w = useWords(monitor_words);
  const column = useColumn();
  const cuts = cuts_of(figures.table.columns);
  const [chosen, choose] = useState(cuts[0]);
  return (
    <Card title={w.pictures} actions={cuts.length > 1 && (
      <label className="monitor-by small">
        <span>{w.by}</span>
        <select value={chosen} onChange={(event) => choose(event.target.value)}>{cuts.map((each) => <option key={each} value={each}>{column(each)}</option>)}</select>
      </label>
    )}>
      <p className="quiet small">{chosen !== undefined && w.bars(column(chosen))} {w.scale}</p>
      <Multiples figures={figures} cut={chosen} />
    </Card>
  );
}

function AsTable({ figures }: { figures: Figures }) {
  const w = useWords(monitor_words);
  const format = useFormat();
  const say = useSay();
  const column = useColumn();
  const [open, set_open] = useState(false);
  const { table } = figures;
  return (
    <Card>
      <details onToggle={(event) => set_open(event.currentTarget.open)}>
        <summary>{w.table}</summary>
        {open && (
          <Table caption={`${table.title}, ${table.year}`} rows={table.rows as unknown as (Record<string, string | null> & { count: number | null; left_out: boolean })[]} row_key={(_, at) => at} columns={[
            ...table.columns.map((each, place) => ({ title: column(each).replace(/^./, (letter) => letter.toUpperCase()), names_row: place === 0,
              of: (row: Record<string, string | null>) => (each === "municipality" && row[each] === null ? w.region : say(each, row[each] ?? null)) })),
            { title: w.count, numeric: true, of: (row) => (row.left_out || row.count === null ? w.hidden : format.number(row.count)) },
          ]} />
        )}
      </details>
    </Card>
  );
}
