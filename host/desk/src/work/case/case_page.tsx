// One case: its road, what is next, and a part for each piece of the work.
import { lazy, Suspense } from "react";
import { Link, NavLink, Route, Routes, useParams } from "react-router";
import { Badge } from "@/parts/badge";
import { Note } from "@/parts/note";
import { PageHead } from "@/parts/page";
import { Waiting } from "@/parts/waiting";
import { NotFound } from "@/shell/lost";
import { useTown } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { name_of, useClientNames } from "../list/client_names";
import { useColleagues, useTitles } from "../shared/names";
import { PurposeChoice, PurposeOfLooking } from "../shared/purpose";
import { case_words } from "../words_case";
import { OpenFile, useFile } from "./file";
import { Overview } from "./overview";
import { WithPresence } from "./presence";
import { Road } from "./road";

const part = (load: () => Promise<{ Part: () => React.JSX.Element }>) => lazy(async () => ({ default: (await load()).Part }));
const PARTS = {
  conversation: part(() => import("./conversation/part")),
  facts: part(() => import("./facts/part")),
  plan: part(() => import("./plan/part")),
  advice: part(() => import("./advice/part")),
  decision: part(() => import("./decision/part")),
  provisions: part(() => import("./provisions/part")),
  letters: part(() => import("./letters_part")),
  timeline: part(() => import("./timeline_part")),
};
type PartName = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as PartName[];

export function CasePage() {
  const { case: id = "" } = useParams();
  return (
    <PurposeOfLooking>
      <OpenFile id={id} key={id}><Shown /></OpenFile>
    </PurposeOfLooking>
  );
}

function Shown() {
  const w = useWords(case_words);
  const { whole } = useFile();
  return (
    <>
      <Head />
      <WithPresence>
      {whole.case.state === "closed" && <Note kind="info"><p>{w.is_closed(whole.case.closed_because ?? "")}</p></Note>}
      <Road />
      <Tabs />
      <div className="part">
        <Suspense fallback={<Waiting />}>
          <Routes>
            <Route index element={<Overview />} />
            {NAMES.map((name) => { const Part = PARTS[name]; return <Route key={name} path={name} element={<Part />} />; })}
            <Route path="*" element={<NotFound />} />
          </Routes>
        </Suspense>
      </div>
      </WithPresence>
    </>
  );
}

function Head() {
  const w = useWords(case_words);
  const format = useFormat();
  const town = useTown();
  const titles = useTitles();
  const colleagues = useColleagues();
  const { whole } = useFile();
  const { case: file } = whole;
  const names = useClientNames([file.client_id]);
  const who = name_of(names.get(file.client_id));
  const title = titles.task(file.task);
  return (
    <PageHead title={who ? `${who}: ${title}` : title}
      crumbs={[{ title: w.household, to: `/${town.name}/households/${file.household_id}?law=${titles.law(file.task)}` }, ...(who ? [{ title: who, to: `/${town.name}/people/${file.client_id}` }] : [])]}
      actions={<PurposeChoice />}>
      <p className="quiet facts-line">
        <span>{w.number(file.number)}</span>
        <span>{w.opened(format.date(file.opened_on))}</span>
        {file.applied_on && <span>{w.applied(format.date(file.applied_on))}</span>}
        <span>{w.contact(colleagues.name(file.contact_person))}</span>
        {file.closed_on && <Badge>{w.closed(format.date(file.closed_on))}</Badge>}
        {who === undefined && <Link className="utrecht-link" to={`/${town.name}/people/${file.client_id}`}>→</Link>}
      </p>
    </PageHead>
  );
}

function Tabs() {
  const w = useWords(case_words);
  const { path } = useFile();
  const base = `/${path.municipality}/cases/${path.case}`;
  return (
    <nav className="tabs" aria-label={w.parts}>
      <NavLink end to={base}>{w.tab.overview}</NavLink>
      {NAMES.map((name) => <NavLink key={name} to={`${base}/${name}`}>{w.tab[name]}</NavLink>)}
    </nav>
  );
}
