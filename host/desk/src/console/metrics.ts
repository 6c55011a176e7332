// What /metrics tells, as numbers: one sample now, and what happened between two.
export interface Sample {
  at: number; // milliseconds
  answered: number;
  failed: number; // answers that were our fault (5xx)
  // Requests by how long they took at most, in seconds; cumulative, as the host counts.
  within: Map<number, number>;
  connections: number;
  waiting: number;
  pen_waiting: number;
  commits: number;
  open_files: number;
  script_failures: number;
}

// Between two samples, per second and in milliseconds.
export interface Interval {
  at: number;
  per_second: number;
  failed: number;
  median: number | null; // null: nothing was asked
  slow: number | null; // 95 of 100 were at least as fast
  waiting: number;
  pen_waiting: number;
  commits_per_second: number;
}

const LINE = /^([a-z_]+)(?:\{(.*)\})? ([0-9.e+-]+|\+Inf)$/;

function labels_of(text: string): Map<string, string> {
  return new Map([...text.matchAll(/([a-z_]+)="([^"]*)"/g)].map((found) => [found[1]!, found[2]!]));
}

// This page asks for /metrics itself; that is no work of the house.
const OWN = "/metrics";

export function read_metrics(text: string, at: number): Sample {
  const single = new Map<string, number>();
  const within = new Map<number, number>();
  let answered = 0;
  let failed = 0;
  for (const line of text.split("\n")) {
    const found = LINE.exec(line);
    if (found === null) continue;
    const [, name = "", raw = "", value = "0"] = found;
    const labels = labels_of(raw);
    if (labels.get("route") === OWN) continue;
    if (name === "naober_requests_total") {
      answered += Number(value);
      if ((labels.get("status") ?? "").startsWith("5")) failed += Number(value);
    } else if (name === "naober_request_seconds_bucket") {
      const bound = labels.get("le") === "+Inf" ? Infinity : Number(labels.get("le"));
      within.set(bound, (within.get(bound) ?? 0) + Number(value));
    } else if (raw === "") {
      single.set(name, Number(value));
    }
  }
  const one = (name: string) => single.get(name) ?? 0;
  return {
    at, answered, failed, within,
    connections: one("naober_connections"), waiting: one("naober_requests_waiting"),
    pen_waiting: one("naober_region_pen_waiting"), commits: one("naober_region_pen_commits_total"),
    open_files: one("naober_open_municipalities"), script_failures: one("naober_script_failures_total"),
  };
}

// The bound under which that share of the requests between two samples stayed, in milliseconds.
function quantile(before: Sample, after: Sample, share: number): number | null {
  const bounds = [...after.within.keys()].sort((a, b) => a - b);
  const count = (bound: number) => (after.within.get(bound) ?? 0) - (before.within.get(bound) ?? 0);
  const all = count(Infinity);
  if (all <= 0) return null;
  const bound = bounds.find((each) => count(each) >= share * all) ?? Infinity;
  // Beyond the last bound the host counts no finer: the last bound is what is known.
  return 1000 * (Number.isFinite(bound) ? bound : Math.max(...bounds.filter(Number.isFinite)));
}

export function between(before: Sample, after: Sample): Interval {
  const seconds = Math.max((after.at - before.at) / 1000, 0.001);
  const rate = (from: number, to: number) => Math.max(to - from, 0) / seconds;
  return {
    at: after.at,
    per_second: rate(before.answered, after.answered),
    failed: Math.max(after.failed - before.failed, 0),
    median: quantile(before, after, 0.5),
    slow: quantile(before, after, 0.95),
    waiting: after.waiting,
    pen_waiting: after.pen_waiting,
    commits_per_second: rate(before.commits, after.commits),
  };
}
