// Small pictures of the same kind beside each other: the region, and each municipality. Every bar has its number in
// text, so that who cannot see it reads the same.
import { useId } from "react";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { top_of, type Count, type Figures } from "./figures";
import { useSay, useTownTitles } from "./say";
import { monitor_words } from "./words";

// More than these is for the table.
const MOST_BARS = 8;

export function Multiples({ figures, cut }: { figures: Figures; cut: string | undefined }) {
  const { municipalities } = figures.table;
  const quarters = figures.words("quarter");
  const words = cut === undefined ? [] : figures.words(cut);
  const of = (town: string) => ({ bars: words.map((word) => figures.at({ municipality: town, [cut!]: word })), times: quarters.map((quarter) => figures.at({ municipality: town, quarter })) });
  const all = municipalities.map(of);
  const top = { bars: top_of(all.flatMap((each) => each.bars)), times: top_of(all.flatMap((each) => each.times)) };
  const region = { bars: words.map((word) => figures.at({ [cut!]: word })), times: quarters.map((quarter) => figures.at({ quarter })) };
  const common = { figures, cut, words, quarters };
  return (
    <div className="multiples">
      <Multiple {...common} counts={region} top={{ bars: top_of(region.bars), times: top_of(region.times) }} />
      {municipalities.map((town, at) => <Multiple key={town} {...common} town={town} counts={all[at]!} top={top} />)}
    </div>
  );
}

interface Given {
  figures: Figures;
  cut: string | undefined;
  words: string[];
  quarters: string[];
  // None: the region.
  town?: string;
  counts: { bars: Count[]; times: Count[] };
  top: { bars: number; times: number };
}

function Multiple({ figures, cut, words, quarters, town, counts, top }: Given) {
  const w = useWords(monitor_words);
  const format = useFormat();
  const titles = useTownTitles();
  const id = useId();
  const { unit } = figures.table;
  const total = figures.at(town === undefined ? {} : { municipality: town });
  return (
    <figure className={`multiple ${town === undefined ? "multiple--region" : ""}`} aria-labelledby={id}>
      <figcaption id={id}>
        <h3 className="multiple__title">{town === undefined ? w.region : titles(town)}</h3>
        <p className="multiple__total">{total === "hidden" ? w.total_hidden(unit) : w.total(format.number(total), unit)}</p>
      </figcaption>
      {quarters.length > 0 && <Times quarters={quarters} counts={counts.times} top={top.times} />}
      {cut !== undefined && <Bars cut={cut} words={words} counts={counts.bars} top={top.bars} />}
    </figure>
  );
}

function Times({ quarters, counts, top }: { quarters: string[]; counts: Count[]; top: number }) {
  const w = useWords(monitor_words);
  const shown = useShown();
  return (
    <ul className="times" aria-label={w.per_quarter}>
      {quarters.map((quarter, at) => {
        const count = counts[at] ?? 0;
        return (
          <li key={quarter}>
            <span className="times__label"><span aria-hidden="true">{w.quarter_short(quarter.slice(-1))}</span><span className="unseen">{w.quarter(quarter.slice(-1))}: </span></span>
            <span className="times__number">{shown(count)}</span>
            <span aria-hidden="true" className={`times__bar ${count === "hidden" ? "hatched" : ""}`} style={{ blockSize: count === "hidden" ? "1.2rem" : `${(count / top) * 4}rem` }} />
          </li>
        );
      })}
    </ul>
  );
}

function Bars({ cut, words, counts, top }: { cut: string; words: string[]; counts: Count[]; top: number }) {
  const w = useWords(monitor_words);
  const say = useSay();
  const shown = useShown();
  const rest = words.length - MOST_BARS;
  return (
    <>
      <ul className="bars">
        {words.slice(0, MOST_BARS).map((word, at) => {
          const count = counts[at] ?? 0;
          return (
            <li key={word}>
              <span className="bars__label">{say(cut, word)}</span>
              <span className="bars__number"><span className="unseen">: </span>{shown(count)}</span>
              <span aria-hidden="true" className="bars__track"><span className={count === "hidden" ? "hatched" : ""} style={{ inlineSize: count === "hidden" ? "2.5rem" : `${(count / top) * 100}%` }} /></span>
            </li>
          );
        })}
      </ul>
      {rest > 0 && <p className="quiet small">{w.more(rest)}</p>}
    </>
  );
}

function useShown() {
  const w = useWords(monitor_words);
  const format = useFormat();
  return (count: Count) => (count === "hidden" ? w.hidden : format.number(count));
}
