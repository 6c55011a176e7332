import { api, type Schema } from "@/api/client";
import { Card } from "@/parts/card";
import { Read } from "@/parts/read";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { plain, useColleagues, useInstruments, useTitles } from "../shared/names";
import { case_words, outcome_words, said_words, timeline_words } from "../words_case";
import { people_words } from "../words_people";
import { useFile } from "./file";

export function Part() {
  const { path, purpose } = useFile();
  const w = useWords(case_words);
  const timeline = api.useQuery("get", "/municipalities/{municipality}/cases/{case}/timeline", { params: { path, header: { Purpose: purpose } } });
  return (
    <Card title={w.tab.timeline}>
      <Read of={timeline}>{({ items }) => items.length === 0 ? <p className="quiet">{w.timeline_empty}</p> : <TimelineList lines={items} />}</Read>
    </Card>
  );
}

interface Line extends Pick<Schema<"TimelineLine">, "on" | "what" | "about" | "by" | "says"> {
  extra?: React.ReactNode;
}

// Newest first.
export function TimelineList({ lines }: { lines: Line[] }) {
  const t = useWords(timeline_words) as unknown as Record<string, string>;
  const o = useWords(outcome_words);
  const w = useWords(case_words);
  const format = useFormat();
  const titles = useTitles();
  const colleagues = useColleagues();
  const s = useWords(said_words) as unknown as Record<string, string | ((given: string) => string)>;
  const c = w.grounds as Record<string, string>;
  const laws = useWords(people_words).law as Record<string, string>;
  const instrument = useInstruments();
  const detail = (line: Line): string => {
    const [, word, given] = /^(version|until) (\S+)$/.exec(line.says) ?? [];
    if (word && given) return (s[word] as (given: string) => string)(word === "until" ? format.date(given) : given);
    if (line.what === "consent_given" || line.what === "consent_withdrawn") return line.says.split(" for ").map((law) => laws[law] ?? law).join(" → ");
    if (typeof s[line.says] === "string") return s[line.says] as string;
    if (line.what === "conversation_held") return instrument(line.says);
    if (line.what === "suspended") return c[line.says] ?? plain(line.says);
    if (line.what === "helped_urgently") return titles.provision(line.says);
    if (line.what === "step_entered") {
      const due = /^due (\S+)$/.exec(line.says)?.[1];
      return titles.step(line.about) + (due ? `, ${w.due(format.date(due))}` : "");
    }
    if (line.what === "advised") return (o.verdict as Record<string, string>)[line.says.split(" ")[0]!] ?? line.says;
    if (line.what === "decided") return line.says.split(/[\s:,]+/).map((word) => (o.kind as Record<string, string>)[word] ?? titles.provision(word)).join(", ");
    if (line.what.startsWith("provision_")) return titles.provision(line.says);
    if (line.what === "ordered") return titles.organisation(line.says);
    if (line.what === "case_opened") return titles.task(line.says);
    return line.says === "" ? "" : plain(line.says);
  };
  return (
    <ol className="timeline">
      {[...lines].reverse().map((line, at) => (
        <li key={`${line.on}${line.what}${line.about}${at}`}>
          <span className="timeline__on">{format.date(line.on)}</span>
          <div>
            <strong>{t[line.what] ?? plain(line.what)}</strong>{detail(line) && <>: {detail(line)}</>}
            {line.by && <span className="quiet small"> {w.by(colleagues.name(line.by))}</span>}
            {line.extra}
          </div>
        </li>
      ))}
    </ol>
  );
}
