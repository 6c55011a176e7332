// Where municipalities deviate from the frame of their region: read from policy, never from what people did.
import { api, type Schema } from "@/api/client";
import { Card } from "@/parts/card";
import { Note } from "@/parts/note";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { Table } from "@/parts/table";
import { useTown } from "@/shell/town";
import { plain, useTitles } from "@/work/shared/names";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { Files } from "./indicator";
import { useTownTitles } from "./say";
import { frame_words } from "./words_frame";
import { monitor_words } from "./words";

type Conformance = Schema<"Conformance">;
type One = Conformance["municipalities"][number];

export function FrameScreen() {
  const w = useWords(frame_words);
  const m = useWords(monitor_words);
  const town = useTown();
  const read = api.useQuery("get", "/monitor/{region}/conformance", { params: { path: { region: town.region } } }, { staleTime: 300_000 });
  return (
    <>
      <PageHead title={w.title} crumbs={[{ title: m.title, to: `/${town.name}/monitor` }]} />
      <div className="monitor-bar"><Files path="conformance" file={`${town.region}_conformance`} /></div>
      <Read of={read}>{(found) => <Shown found={found as Conformance} />}</Read>
    </>
  );
}

function Shown({ found }: { found: Conformance }) {
  const w = useWords(frame_words);
  const format = useFormat();
  const titles = useTownTitles();
  const towns = [...found.municipalities].sort((one, other) => (titles(one.municipality) < titles(other.municipality) ? -1 : 1));
  const top = Math.max(1, ...towns.map((each) => each.deviations.length));
  return (
    <div className="stack">
      <p className="quiet">{w.intro(found.title, format.date(found.on))}</p>
      {towns.map((each) => <Town key={each.municipality} one={each} title={titles(each.municipality)} top={top} />)}
    </div>
  );
}

function Town({ one, title, top }: { one: One; title: string; top: number }) {
  const w = useWords(frame_words);
  const format = useFormat();
  const tasks = useTitles();
  const name = (each: One["deviations"][number]) => each.title || (each.kind === "role" ? tasks.role(each.name) : plain(each.name));
  return (
    <Card title={title}>
      <p>{one.deviations.length === 0 ? w.none : w.own_way(one.deviations.length, format.number(one.compared))}</p>
      <span aria-hidden="true" className="bars__track"><span style={{ inlineSize: `${(one.deviations.length / top) * 100}%` }} /></span>
      {one.refused.length > 0 && <Note kind="bad" title={w.refused}><ul lang="en">{one.refused.map((each) => <li key={each}>{each}</li>)}</ul></Note>}
      {one.deviations.length > 0 && (
        <Table caption={title} caption_unseen folds rows={one.deviations} row_key={(each, at) => `${at} ${each.name}`} columns={[
          { title: w.what, names_row: true, of: (each) => <>{name(each)} <span className="quiet small frame__kind">{w.kind[each.kind] ?? plain(each.kind)}{each.task && `, ${tasks.task(each.task)}`}</span></> },
          { title: w.frame, of: (each) => <Said text={each.frame} kind={each.kind} /> },
          { title: w.own, of: (each) => <Said text={each.own} kind={each.kind} /> },
          { title: w.law, of: (each) => each.law ?? "" },
        ]} />
      )}
    </Card>
  );
}

// Values stand in the language of the policy. What the host says of a rule, a role or a step is English, and is marked so
// where it has no other word.
function Said({ text, kind }: { text: string | null; kind: string }) {
  const w = useWords(frame_words);
  if (text === null) return <>{w.nothing}</>;
  const known = w.said[text];
  if (known !== undefined) return <>{known}</>;
  if (kind !== "setting") return <span lang="en">{text}</span>;
  const [, many, unit] = /^(\d+) (\w+)$/.exec(text) ?? [];
  return <>{many && unit && w.units[unit] ? `${many} ${w.units[unit]}` : text.replace(/^"(.*)"$/s, "$1")}</>;
}
