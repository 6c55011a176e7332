// How busy the host is, sampled by this page as long as it is open: nothing is kept elsewhere.
import { useEffect, useRef, useState } from "react";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Note } from "@/parts/note";
import { PageHead } from "@/parts/page";
import { Waiting } from "@/parts/waiting";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { between, read_metrics, type Interval, type Sample } from "./metrics";
import { Plot, type Point } from "./plot";
import { console_words } from "./words";

const EVERY = 2_000;
const MOST = 150; // five minutes

interface Watched {
  last: Sample | null;
  intervals: Interval[];
  lost: boolean;
  paused: boolean;
  pause: (paused: boolean) => void;
}

function useWatch(): Watched {
  const [intervals, set_intervals] = useState<Interval[]>([]);
  const [last, set_last] = useState<Sample | null>(null);
  const [lost, set_lost] = useState(false);
  const [paused, pause] = useState(false);
  const before = useRef<Sample | null>(null);

  useEffect(() => {
    if (paused) return undefined;
    let stopped = false;
    async function look() {
      try {
        const answer = await fetch("/metrics", { headers: { Accept: "text/plain" }, cache: "no-store" });
        const sample = read_metrics(await answer.text(), Date.now());
        if (stopped) return;
        const earlier = before.current;
        // A host that started anew counts from nought again.
        if (earlier !== null && sample.answered >= earlier.answered) {
          set_intervals((all) => [...all, between(earlier, sample)].slice(-MOST));
        }
        before.current = sample;
        set_last(sample);
        set_lost(false);
      } catch {
        if (!stopped) set_lost(true);
      }
    }
    void look();
    const timer = setInterval(() => void look(), EVERY);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [paused]);
  return { last, intervals, lost, paused, pause };
}

function points(intervals: Interval[], of: (interval: Interval) => number | null): Point[] {
  return intervals.map((interval) => ({ at: interval.at, value: of(interval) }));
}

function Plots({ intervals, last }: { intervals: Interval[]; last: Sample }) {
  const w = useWords(console_words).load;
  const format = useFormat();
  const now = intervals.at(-1);
  const span = EVERY * MOST;
  const number = (value: number | null | undefined) => (value === null || value === undefined ? "–" : format.number(value, value < 10 ? 1 : 0));
  const highest = (of: (interval: Interval) => number | null) => Math.max(0, ...intervals.map((each) => of(each) ?? 0));
  return (
    <div className="plots">
      <Plot title={w.requests} unit={w.per_second} span={span} points={points(intervals, (each) => each.per_second)}
        sentence={w.requests_say(number(now?.per_second), number(highest((each) => each.per_second)))} />
      <Plot title={w.latency} unit="ms" span={span} points={points(intervals, (each) => each.slow)}
        sentence={w.latency_say(number(now?.median), number(now?.slow))} />
      <Plot title={w.waiting} unit={w.requests_unit} span={span} points={points(intervals, (each) => each.waiting)}
        sentence={w.waiting_say(number(now?.waiting), number(highest((each) => each.waiting)))} />
      <Plot title={w.commits} unit={w.per_second} span={span} points={points(intervals, (each) => each.commits_per_second)}
        sentence={w.commits_say(number(now?.commits_per_second), number(now?.pen_waiting))} />
      <Card title={w.since_start} className="plots__sums">
        <dl className="console-facts">
          <dt>{w.answered}</dt><dd>{format.number(last.answered)}</dd>
          <dt>{w.failed}</dt><dd>{format.number(last.failed)}</dd>
          <dt>{w.script_failures}</dt><dd>{format.number(last.script_failures)}</dd>
          <dt>{w.connections}</dt><dd>{format.number(last.connections)}</dd>
          <dt>{w.open_files}</dt><dd>{format.number(last.open_files)}</dd>
        </dl>
      </Card>
    </div>
  );
}

export function Load() {
  const w = useWords(console_words).load;
  const { last, intervals, lost, paused, pause } = useWatch();
  return (
    <>
      <PageHead title={w.title} actions={<Button onClick={() => pause(!paused)}>{paused ? w.go_on : w.pause}</Button>}>
        <p className="quiet">{w.intro}</p>
      </PageHead>
      {lost && <Note kind="warn" role="status" title={w.lost}><p>{w.lost_text}</p></Note>}
      {last === null ? !lost && <Waiting /> : <Plots intervals={intervals} last={last} />}
    </>
  );
}
