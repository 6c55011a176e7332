// One fact as its plugin declares it: its question, its type, its bounds. Unknown stays unknown.
import { useId } from "react";
import { ChoiceField, Field, SelectField, TextField } from "@/parts/field";
import { useWords } from "@/words/language";
import { DateField } from "@/parts/date_field";
import { plain, useTitles } from "../../shared/names";
import { facts_words } from "../../words_facts";
import type { FactDeclaration } from "../file";

export type FactValue = boolean | number | string | null;

function bounds(fact: FactDeclaration, w: { between: (a: string, b: string) => string; at_least: (a: string) => string; at_most: (a: string) => string }): string | undefined {
  const [low, high] = [fact.minimum, fact.maximum].map((bound) => (bound == null ? undefined : String(bound)));
  if (low !== undefined && high !== undefined) return w.between(low, high);
  if (low !== undefined) return w.at_least(low);
  return high === undefined ? undefined : w.at_most(high);
}

export function FactField({ fact, value, change, error, extra }: {
  fact: FactDeclaration; value: FactValue; change: (value: FactValue) => void; error?: string | undefined; extra?: string | undefined;
}) {
  const w = useWords(facts_words);
  const titles = useTitles();
  const name = useId();
  const label = fact.question ?? fact.title;
  const only = fact.known_to.length > 0 ? w.only(fact.known_to.map(titles.role).join(", ")) : undefined;
  const help = [bounds(fact, w), only, extra].filter(Boolean).join(" ") || undefined;
  const common = { label, help, error, required: true };
  if (fact.type === "yes_no") {
    return (
      <ChoiceField {...common} name={name} in_a_row value={value === null ? "unknown" : String(value)}
        change={(next) => change(next === "unknown" ? null : next === "true")}
        choices={[{ value: "true", title: w.yes }, { value: "false", title: w.no }, { value: "unknown", title: w.unknown }]} />
    );
  }
  if (fact.options.length > 0) {
    return (
      <SelectField {...common} may_be_empty={false} value={value === null ? "" : String(value)}
        choices={[{ value: "", title: w.unknown }, ...fact.options.map((option) => ({ value: option, title: plain(option) }))]}
        onChange={(event) => change(event.target.value || null)} />
    );
  }
  if (fact.type.includes("date")) {
    return <DateField label={label} {...(help && { help })} required value={value === null ? "" : String(value)} change={(next) => change(next || null)} wrong={w.date_wrong} />;
  }
  if (fact.type === "text_value" || fact.type === "text") {
    return <TextField {...common} rows={2} value={value === null ? "" : String(value)} onChange={(event) => change(event.target.value || null)} />;
  }
  return (
    <Field {...common} inputMode="decimal" className="short" value={value === null ? "" : String(value).replace(".", ",")}
      onChange={(event) => change(typed(fact, event.target.value))} />
  );
}

// What is typed in a field of numbers; a text that is no number yet stays as it is, and is not sent.
function typed(fact: FactDeclaration, text: string): FactValue {
  const given = text.trim().replace(",", ".");
  if (given === "") return null;
  if (fact.type === "amount") return given;
  return /^-?\d+(\.\d+)?$/.test(given) && !given.endsWith(".") ? Number(given) : text;
}

// Whether a value can be sent as it stands.
export function is_whole(fact: FactDeclaration, value: FactValue): boolean {
  if (value === null || fact.type === "yes_no" || fact.options.length > 0) return true;
  if (fact.type === "amount") return /^-?\d+(\.\d{1,2})?$/.test(String(value));
  return fact.type.includes("number") ? typeof value === "number" : true;
}
