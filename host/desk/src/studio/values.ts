// Values of settings as people read them, as a number on a scale, and back to what the API takes.
import type { Schema } from "@/api/client";
import type { Format } from "@/words/format";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { choices_words, named } from "./words_choices";
import { settings_words } from "./words_settings";
import { studio_words } from "./words";

export type Setting = Schema<"Setting">;
export type Bound = Schema<"Bound">;
export type Kind = Setting["kind"];

type Letter = "d" | "w" | "m" | "y";
const TERM = /^(\d+)([dwmy])$/;

export interface Say {
  value: (value: unknown, kind: Kind) => string;
  room: (bound: Bound, kind: Kind) => string;
}

type StudioWords = ReturnType<typeof useStudioWords>;
const useStudioWords = () => useWords(studio_words);

function say_value(value: unknown, kind: Kind, w: StudioWords, format: Format, choices: Record<string, string>): string {
  if (value === null || value === undefined) return w.nothing;
  if (typeof value === "boolean") return value ? w.yes : w.no;
  if (typeof value === "number") return format.number(value, 2);
  if (Array.isArray(value)) return value.map((each) => say_value(each, kind, w, format, choices)).join(", ");
  const text = String(value);
  const term = TERM.exec(text);
  if (kind === "term" && term) {
    const count = Number(term[1]);
    const unit = w.unit[term[2] as Letter];
    return `${count} ${count === 1 ? unit[0] : unit[1]}`;
  }
  if (kind === "amount") return format.money(Math.round(Number(text) * 100));
  if (kind === "date_value") return format.date(text);
  return /^[a-z0-9_]+$/.test(text) ? named(choices, text) : text;
}

// How values and rooms are said in the chosen language.
export function useSay(): Say {
  const w = useStudioWords();
  const s = useWords(settings_words);
  const format = useFormat();
  const choices = useWords(choices_words);
  const value = (each: unknown, kind: Kind) => say_value(each, kind, w, format, choices);
  const room = (bound: Bound, kind: Kind): string => {
    switch (bound.kind) {
      case "fixed": return s.fixed;
      case "free": return s.free;
      case "at_most": return s.at_most(value(bound.most, kind));
      case "at_least": return s.at_least(value(bound.least, kind));
      case "between": return s.between(value(bound.least, kind), value(bound.most, kind));
      case "one_of": return s.one_of(bound.options.map((each) => value(each, kind)).join(", "));
    }
  };
  return { value, room };
}

// The value as a number, to be put on a scale; null when it has no place on one.
export function as_number(value: unknown, kind: Kind): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const term = TERM.exec(value);
  if (kind === "term" && term) {
    const days: Record<Letter, number> = { d: 1, w: 7, m: 30.4375, y: 365.25 };
    return Number(term[1]) * days[term[2] as Letter];
  }
  if (kind === "amount") return Number(value);
  if (kind === "date_value") return Date.parse(`${value}T12:00:00Z`) / 86_400_000;
  return null;
}

export interface Scale {
  from: number;
  to: number;
}

// The room that counts: the last bound.
export function room_of(setting: Setting): Bound {
  return setting.bounds.at(-1)!;
}

// A scale that holds all bounds and values; null when values have no order.
export function scale_of(setting: Setting, more: unknown[] = []): Scale | null {
  const known = [
    ...setting.bounds.flatMap((bound) => [bound.least, bound.most]),
    ...setting.values.map((each) => each.value),
    ...more,
  ].map((value) => as_number(value, setting.kind)).filter((value) => value !== null);
  if (known.length === 0 || setting.kind === "date_value") return null;
  const low = Math.min(...known);
  const high = Math.max(...known);
  const open_below = setting.bounds[0]!.least === null;
  const open_above = setting.bounds[0]!.most === null;
  const from = open_below ? 0 : low;
  const to = open_above ? Math.max(high * 1.5, from + 1) : high;
  return to > from ? { from, to } : null;
}

// How the screen asks for a value in a room: with a number between bounds, a choice, or a text.
export interface Steps {
  // "w" for a term, else "".
  unit: string;
  least: number;
  most: number | null;
  step: number;
}

export function steps_of(setting: Setting): Steps | null {
  const room = room_of(setting);
  if (room.kind === "one_of" || room.kind === "fixed") return null;
  const pattern = [setting.value, room.most, room.least].find((each) => each !== null && each !== undefined);
  if (setting.kind === "term") {
    const unit = TERM.exec(String(room.most ?? room.least ?? pattern))?.[2] ?? "w";
    return { unit, least: in_unit(room.least, unit) ?? 1, most: in_unit(room.most, unit), step: 1 };
  }
  const number = (value: unknown) => (value === null ? null : as_number(value, setting.kind));
  if (setting.kind === "amount") return { unit: "€", least: number(room.least) ?? 0, most: number(room.most), step: 0.01 };
  if (setting.kind === "number" || setting.kind === "whole_number") {
    const halves = [setting.value, room.least, room.most].some((each) => typeof each === "number" && each % 1 !== 0);
    const small = room.most !== null && (number(room.most) ?? 0) <= 6;
    return { unit: "", least: number(room.least) ?? 0, most: number(room.most), step: halves || small ? 0.5 : 1 };
  }
  return null;
}

function in_unit(value: unknown, unit: string): number | null {
  const term = TERM.exec(String(value));
  if (!term) return null;
  const of = (letter: string) => ({ d: 1, w: 7, m: 1, y: 12 })[letter as Letter];
  return (Number(term[1]) * of(term[2]!)) / of(unit);
}

// What the API takes for a number that was chosen.
export function to_value(chosen: number, steps: Steps, kind: Kind): unknown {
  if (kind === "term") return `${Math.round(chosen)}${steps.unit}`;
  if (kind === "amount") return chosen.toFixed(2);
  return chosen;
}

// The number that stands for the present value, in the unit of the steps.
export function to_number(value: unknown, steps: Steps, kind: Kind): number {
  if (kind === "term") return in_unit(value, steps.unit) ?? steps.least;
  return as_number(value, kind) ?? steps.least;
}

// Which value is in force through time: the lowest layer that chose anything by then.
export interface Period {
  from: string | null;
  until: string | null;
  chosen: Schema<"DatedValue">;
}

export function periods_of(setting: Setting): Period[] {
  const days = [null, ...new Set(setting.values.map((each) => each.from).filter((day) => day !== null).sort())];
  const at = (day: string | null) => {
    for (const layer of ["municipality", "region"] as const) {
      const spoke = setting.values.filter((each) => each.layer === layer && each.from !== null && day !== null && each.from <= day);
      if (spoke.length > 0) return spoke.reduce((a, b) => (b.from! >= a.from! ? b : a));
    }
    return setting.values[0]!;
  };
  const found: Period[] = [];
  for (const day of days) {
    const chosen = at(day);
    const last = found.at(-1);
    if (last?.chosen === chosen) continue;
    if (last) last.until = day;
    found.push({ from: day, until: null, chosen });
  }
  return found;
}
