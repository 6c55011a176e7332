// Where the steps of a road stand in its picture: from top to bottom, what is taken at the same height
// side by side; roads that lead back run on the left.
import type { Schema } from "@/api/client";

export type Step = Schema<"WorkflowStep">;

export interface Placed {
  step: Step;
  row: number;
  x: number;
  y: number;
}
export interface Road {
  from: Placed;
  to: Placed;
  back: boolean;
  // Which lane it runs in, when it passes other rows; on the right when another step stands to its left.
  lane: number;
  right: boolean;
}
export interface Picture {
  placed: Placed[];
  roads: Road[];
  wide: number;
  high: number;
}

export const BOX = { wide: 230, high: 92, gap_x: 44, gap_y: 56 };

// The roads that lead back, found by walking from the first step.
function backward(steps: Map<string, Step>, first: string): Set<string> {
  const back = new Set<string>();
  const done = new Set<string>();
  const walk = (name: string, way: Set<string>) => {
    way.add(name);
    for (const next of steps.get(name)?.leads ?? []) {
      if (!steps.has(next)) continue;
      if (way.has(next)) back.add(`${name} ${next}`);
      else if (!done.has(next)) walk(next, way);
    }
    way.delete(name);
    done.add(name);
  };
  walk(first, new Set());
  for (const name of steps.keys()) if (!done.has(name)) walk(name, new Set());
  return back;
}

function rows_of(steps: Step[], back: Set<string>): Map<string, number> {
  const rows = new Map(steps.map((step) => [step.name, 0]));
  // As often as there are steps: longer than the longest road without a way back.
  for (let round = 0; round < steps.length; ++round) {
    for (const step of steps) {
      for (const next of step.leads) {
        if (rows.has(next) && !back.has(`${step.name} ${next}`)) {
          rows.set(next, Math.max(rows.get(next)!, rows.get(step.name)! + 1));
        }
      }
    }
  }
  return rows;
}

export function lay_out(steps: Step[]): Picture {
  const by_name = new Map(steps.map((step) => [step.name, step]));
  const back = steps.length > 0 ? backward(by_name, steps[0]!.name) : new Set<string>();
  const rows = rows_of(steps, back);
  const groups: Step[][] = [];
  for (const step of steps) (groups[rows.get(step.name)!] ??= []).push(step);
  const most = Math.max(1, ...groups.map((group) => group?.length ?? 0));
  const roads_back = [...back].length;
  const left = 30 + roads_back * 16;
  const inner = most * BOX.wide + (most - 1) * BOX.gap_x;
  const placed = new Map<string, Placed>();
  groups.forEach((group, row) => group.forEach((step, at) => {
    const wide = group.length * BOX.wide + (group.length - 1) * BOX.gap_x;
    placed.set(step.name, {
      step, row, x: left + (inner - wide) / 2 + at * (BOX.wide + BOX.gap_x), y: 10 + row * (BOX.high + BOX.gap_y),
    });
  }));
  let lanes_back = 0;
  let lanes_past = 0;
  const roads = steps.flatMap((step) => step.leads.flatMap((next) => {
    const from = placed.get(step.name)!;
    const to = placed.get(next);
    if (!to) return [];
    const goes_back = back.has(`${step.name} ${next}`);
    const past = !goes_back && to.row - from.row > 1;
    const right = past || (goes_back && [...placed.values()].some((each) => each.row === from.row && each.x < from.x));
    const lane = right ? ++lanes_past : goes_back ? ++lanes_back : 0;
    return [{ from, to, back: goes_back, lane, right }];
  }));
  return {
    placed: [...placed.values()], roads,
    wide: left + inner + 30 + lanes_past * 18, high: 10 + groups.length * (BOX.high + BOX.gap_y),
  };
}
