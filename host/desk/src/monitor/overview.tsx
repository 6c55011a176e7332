// What can be looked at: a list, by kind of support.
import { Link } from "react-router";
import { api, type Schema } from "@/api/client";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { useTown } from "@/shell/town";
import { useTitles } from "@/work/shared/names";
import { useWords } from "@/words/language";
import { useColumn } from "./say";
import { frame_words } from "./words_frame";
import { monitor_words } from "./words";

type Indicator = Schema<"IndicatorDeclaration">;

// Declarations change with policy only.
export function useIndicators() {
  const town = useTown();
  return api.useQuery("get", "/monitor/{region}/indicators", { params: { path: { region: town.region } } }, { staleTime: 600_000 });
}

// Those of every task first.
export function by_task(items: Indicator[]): [string, Indicator[]][] {
  const tasks = [...new Set(items.map((each) => each.task))].sort((one, other) => Number(other === "casework") - Number(one === "casework"));
  return tasks.map((task) => [task, items.filter((each) => each.task === task)]);
}

export function OverviewScreen() {
  const w = useWords(monitor_words);
  const titles = useTitles();
  const read = useIndicators();
  return (
    <>
      <PageHead title={w.title}><p className="quiet">{w.intro}</p></PageHead>
      <Read of={read}>
        {({ items }) => items.length === 0
          ? <Empty title={w.none}>{w.none_text}</Empty>
          : <div className="monitor-lists">
              {by_task(items).map(([task, some]) => (
                <Card key={task} title={task === "casework" ? w.for_all : titles.task(task)}><List items={some} with_products={task === "casework"} /></Card>
              ))}
            </div>}
      </Read>
    </>
  );
}

function List({ items, with_products }: { items: Indicator[]; with_products: boolean }) {
  const w = useWords(monitor_words);
  const f = useWords(frame_words);
  const town = useTown();
  const column = useColumn();
  const base = `/${town.name}/monitor`;
  return (
    <ul className="monitor-list">
      {with_products && <li><Link className="utrecht-link" to={`${base}/products`}>{w.products}</Link><span className="quiet small">{w.products_cut}</span></li>}
      {with_products && <li><Link className="utrecht-link" to={`${base}/frame`}>{f.title}</Link><span className="quiet small">{f.cut}</span></li>}
      {items.map((each) => (
        <li key={each.name}>
          <Link className="utrecht-link" to={`${base}/${each.task}/${each.name}`}>{each.title}</Link>
          <span className="quiet small">{w.cut(each.per.map(column).join(", "))}</span>
        </li>
      ))}
    </ul>
  );
}
