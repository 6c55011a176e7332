// What the functions of plugins use here ("fuel"), and how they end. Rules that are data need no function.
import { api, changed, type Problem, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { Note } from "@/parts/note";
import { Read } from "@/parts/read";
import { Refused } from "@/parts/refused";
import { Table } from "@/parts/table";
import { useAnnounce } from "@/parts/announce";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { console_words } from "./words";

type Numbers = Schema<"ScriptNumbers">;
type Counted = Schema<"ScriptFunction">;

const BAD_ENDS = ["work", "memory", "time", "result", "load", "error", "crash"] as const;

export function bad_ends(one: Counted): number {
  return BAD_ENDS.reduce((sum, end) => sum + one.ended[end], 0);
}

// How much of what one evaluation may use the dearest one took.
function Share({ used, most }: { used: number; most: number }) {
  const format = useFormat();
  const w = useWords(console_words).functions;
  const share = most > 0 ? used / most : 0;
  return (
    <span className="console-share">
      <meter min={0} max={1} high={0.5} value={share} aria-label={w.share_of_most(format.percent(share))} />
      <span>{format.percent(share)}</span>
    </span>
  );
}

function Ends({ one }: { one: Counted }) {
  const w = useWords(console_words).functions;
  if (one.set_aside) return <Badge kind="bad">{w.set_aside}</Badge>;
  if (one.times === 0) return <span className="quiet">{w.never}</span>;
  const bad = BAD_ENDS.filter((end) => one.ended[end] > 0);
  return bad.length === 0 ? <Badge kind="good">{w.well}</Badge>
    : <>{bad.map((end) => <Badge key={end} kind="warn">{`${w.ends[end]}: ${one.ended[end]}`}</Badge>)}</>;
}

function Release({ town, tasks }: { town: string; tasks: string[] }) {
  const w = useWords(console_words).functions;
  const announce = useAnnounce();
  const release = api.useMutation("post", "/municipalities/{municipality}/script-releases", {
    onSuccess: () => {
      announce(w.released);
      void changed("/municipalities/{municipality}/script-numbers");
    },
  });
  return (
    <Note kind="bad" title={w.set_aside_title}>
      <p>{w.set_aside_text}</p>
      <div className="row">
        {tasks.map((task) => (
          <Button key={task} busy={release.isPending ? w.releasing : undefined}
            onClick={() => release.mutate({ params: { path: { municipality: town } }, body: { task } })}>
            {w.release(task)}
          </Button>
        ))}
      </div>
      {release.error && <Refused problem={release.error as Problem} />}
    </Note>
  );
}

function FunctionTable({ town, numbers }: { town: string; numbers: Numbers }) {
  const w = useWords(console_words).functions;
  const format = useFormat();
  const aside = [...new Set(numbers.items.filter((one) => one.set_aside).map((one) => one.task))];
  if (numbers.items.length === 0) return <Empty level={3} title={w.none}>{w.none_text}</Empty>;
  return (
    <>
      {aside.length > 0 && <Release town={town} tasks={aside} />}
      <Table caption={w.title} caption_unseen folds rows={numbers.items} row_key={(one) => `${one.task} ${one.kind} ${one.place}`} columns={[
        { title: w.name, names_row: true, of: (one) => <>{one.name} <span className="quiet small">{w.kinds[one.kind]}</span></> },
        { title: w.task, of: (one) => one.task },
        { title: w.place, of: (one) => <code className="small">{one.place}</code> },
        { title: w.times, numeric: true, of: (one) => format.number(one.times) },
        { title: w.average, numeric: true, of: (one) => format.number(one.times === 0 ? 0 : one.work / one.times) },
        { title: w.dearest, of: (one) => <Share used={one.most_work} most={numbers.most_work} /> },
        { title: w.memory, of: (one) => <Share used={one.most_bytes} most={numbers.most_bytes} /> },
        { title: w.end, of: (one) => <Ends one={one} /> },
      ]} />
    </>
  );
}

export function Functions({ town }: { town: string }) {
  const w = useWords(console_words).functions;
  const numbers = api.useQuery("get", "/municipalities/{municipality}/script-numbers",
    { params: { path: { municipality: town } } });
  return (
    <Card title={w.title} actions={<Button kind="quiet" onClick={() => void numbers.refetch()}>{w.renew}</Button>}>
      <p className="quiet">{w.intro}</p>
      <Read of={numbers}>{(read) => <FunctionTable town={town} numbers={read} />}</Read>
    </Card>
  );
}
