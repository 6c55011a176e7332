// The instrument and the list beside it. The list is the real input; the drawing leads to it.
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Card } from "@/parts/card";
import { Note } from "@/parts/note";
import { useWords } from "@/words/language";
import { useTitles } from "../../shared/names";
import { conversation_words } from "../../words_conversation";
import { useFile } from "../file";
import { useOthers } from "../presence";
import { draft_of, no_part, type Part } from "./draft";
import { Drawing, type Sector, type Shape } from "./drawing";
import { Finish } from "./finish";
import { Topic } from "./topic";
import type { Instrument } from "./part";

export function sector_state(part: Part): Sector["state"] {
  if (part.skipped_because.trim() !== "") return "skipped";
  return part.text.trim() === "" ? "open" : "answered";
}

// How a municipality's instrument is drawn: with marks as a web, a wheel when it calls itself one.
function shape_of(instrument: Instrument): Shape {
  if ((instrument as { scored?: boolean }).scored || instrument.name.includes("health")) return "web";
  return instrument.name.includes("wheel") ? "wheel" : "rose";
}

export function Converse({ instrument }: { instrument: Instrument }) {
  const w = useWords(conversation_words);
  const titles = useTitles();
  const { path, purpose } = useFile();
  const others = useOthers();
  const draft = useMemo(() => draft_of(path, purpose), [path, purpose]);
  const parts = useSyncExternalStore(draft.subscribe, draft.read);
  const [chosen, set_chosen] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  // While a colleague is in this file too, what they save is fetched as often as we hear of them.
  useEffect(() => { void draft.load(); }, [draft, others]);

  const sectors = instrument.domains.map((domain) => {
    const part = parts.get(domain.name) ?? no_part;
    return { name: domain.name, title: titles.domain(domain.name), state: sector_state(part), score: part.score };
  });
  const done = sectors.filter((sector) => sector.state !== "open").length;
  const shape = shape_of(instrument);
  const progress = w.progress(done, sectors.length);
  const waiting = [...parts.values()].some((part) => part.state === "waiting");

  function choose(name: string) {
    set_chosen(name);
    list.current?.querySelector<HTMLTextAreaElement>(`[data-topic="${name}"] textarea`)?.focus();
  }

  return (
    <Card title={instrument.title} className="converse">
      <p className="quiet">{w.intro}</p>
      {waiting && <Note kind="warn" role="status"><p>{w.offline}</p></Note>}
      <div className="converse__both">
        <div className="converse__drawing">
          <Drawing shape={shape} sectors={sectors} chosen={chosen} choose={choose} label={`${w.drawing}: ${progress}.`} />
          <p className="small center">{progress}</p>
          <ol className="converse__index small">
            {sectors.map((sector) => (
              <li key={sector.name} className={`index--${sector.state}`}>
                <button type="button" className="as-link" onClick={() => choose(sector.name)}>{sector.title}</button>
              </li>
            ))}
          </ol>
        </div>
        <div className="stack" ref={list}>
          {instrument.domains.map((domain, at) => (
            <Topic key={domain.name} number={at + 1} name={domain.name} title={titles.domain(domain.name)} asks={domain.asks}
              scored={shape === "web" && (instrument as { scored?: boolean }).scored === true} draft={draft} part={parts.get(domain.name) ?? no_part}
              entered={() => set_chosen(domain.name)} />
          ))}
          <Finish instrument={instrument} draft={draft} parts={parts} />
        </div>
      </div>
    </Card>
  );
}
