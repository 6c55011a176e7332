// A date as people type it: "13-04-1951", "13 4 1951" or "1951-04-13". No picker to fight with, and the same in a browser
// of another language.
import { useEffect, useState } from "react";
import { parts_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { Field } from "./field";

// → "1951-04-13", or nothing when it is no day.
export function read_date(text: string): string | undefined {
  const parts = text.trim().split(/[-/.\s]+/).map(Number);
  if (parts.length !== 3 || parts.some((part) => !Number.isInteger(part))) return undefined;
  const [day, month, year] = (parts[0]! > 31 ? [...parts].reverse() : parts) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year > 1800 ? date.toISOString().slice(0, 10) : undefined;
}

export function typed_date(date: string | null | undefined): string {
  return date ? date.slice(0, 10).split("-").reverse().join("-") : "";
}

interface Props {
  label: string;
  help?: string;
  error?: string | undefined;
  required?: boolean;
  // What to say of what is no day.
  wrong?: string;
}

export function DateField({ label, help, error, value, change, required, wrong }: Props & { value: string; change: (date: string) => void }) {
  const w = useWords(parts_words);
  const [text, set_text] = useState(typed_date(value));
  const [left, set_left] = useState(false);
  // Who holds the value may empty the form; what is being typed and is no date yet stays.
  useEffect(() => set_text((before) => (value === (read_date(before) ?? "") ? before : typed_date(value))), [value]);
  const bad = left && text !== "" && read_date(text) === undefined;
  return (
    <Field label={label} help={help} required={required} inputMode="numeric" className="short" value={text}
      error={bad ? wrong ?? w.date_wrong : error} onBlur={() => set_left(true)}
      onChange={(event) => { set_text(event.target.value); change(read_date(event.target.value) ?? ""); }} />
  );
}

// In a form that is read as a whole: the day stands in it under `name`, as the API writes it.
export function NamedDate({ name, start = "", ...rest }: Props & { name: string; start?: string }) {
  const [day, set_day] = useState(start);
  return <><DateField {...rest} value={day} change={set_day} /><input type="hidden" name={name} value={day} /></>;
}
