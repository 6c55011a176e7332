// Whom this host serves, under which policy, and what is wrong; bringing the policy folder into force.
import { Link } from "react-router";
import { api, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Card } from "@/parts/card";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { Table } from "@/parts/table";
import { useWords } from "@/words/language";
import { Fingerprint } from "./fingerprint";
import { Reloads } from "./reloads";
import { ReloadNow } from "./reload_now";
import { console_words } from "./words";

type Outline = Schema<"MunicipalityOutline">;

export function TownState({ town }: { town: Pick<Outline, "open" | "problems"> }) {
  const w = useWords(console_words).towns;
  if (!town.open) return <Badge kind="bad">{w.closed}</Badge>;
  return town.problems.length > 0 ? <Badge kind="warn">{w.old_policy}</Badge> : <Badge kind="good">{w.open}</Badge>;
}

export function Problems({ problems }: { problems: Schema<"PolicyProblem">[] }) {
  return (
    <ul className="console-problems">
      {problems.map((problem) => (
        <li key={problem.place + problem.says}><code>{problem.place}</code> {problem.says}</li>
      ))}
    </ul>
  );
}

function TownTable({ towns }: { towns: Outline[] }) {
  const w = useWords(console_words).towns;
  return (
    <Table caption={w.caption} caption_unseen folds rows={towns} row_key={(town) => town.name} columns={[
      { title: w.name, names_row: true, of: (town) => town.open
        ? <Link className="utrecht-link" to={`/console/municipalities/${town.name}`}>{town.title}</Link> : town.title },
      { title: w.region, of: (town) => town.region },
      { title: w.state, of: (town) => <><TownState town={town} /><Problems problems={town.problems} /></> },
      { title: w.policy, of: (town) => <Fingerprint of={town.fingerprint} /> },
    ]} />
  );
}

export function Towns() {
  const w = useWords(console_words).towns;
  const towns = api.useQuery("get", "/municipalities");
  return (
    <>
      <PageHead title={w.title}><p className="quiet">{w.intro}</p></PageHead>
      <div className="stack">
        <Card title={w.served}>
          <Read of={towns}>{({ items }) => <TownTable towns={items} />}</Read>
        </Card>
        <ReloadNow />
        <Reloads />
      </div>
    </>
  );
}
