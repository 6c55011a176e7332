// A form made from a plugin's declaration of a record: no TypeScript for a new kind of record.
import { useState } from "react";
import type { Problem, Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { ChoiceField, error_at, Field, SelectField, TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useWords } from "@/words/language";
import { DateField } from "@/parts/date_field";
import { provisions_words } from "../../words_provisions";

export type Fields = Record<string, string | number | boolean | null>;
type FieldForm = Schema<"RecordFieldForm">;

function sent(field: FieldForm, value: string | undefined): Fields[string] | undefined {
  if (value === undefined || value.trim() === "") return undefined;
  if (field.type === "yes_no") return value === "true";
  if (field.type === "number" || field.type === "whole_number") {
    const number = Number(value.replace(",", "."));
    return Number.isNaN(number) ? value : number;
  }
  return field.type === "amount" ? value.replace(",", ".") : value;
}

export function RecordForm({ form, fields = {}, save, busy, problem }: {
  form: Schema<"RecordForm">; fields?: Fields; save: (fields: Fields) => Promise<boolean>; busy: boolean; problem: Problem | undefined;
}) {
  const w = useWords(provisions_words);
  const [values, set_values] = useState<Record<string, string>>(
    () => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null).map(([name, value]) => [name, String(value)])));
  const put = (name: string) => (value: string) => set_values((before) => ({ ...before, [name]: value }));
  return (
    <form className="form" onSubmit={(event) => {
      event.preventDefault();
      void save(Object.fromEntries(form.fields.flatMap((field) => {
        const value = sent(field, values[field.name]);
        return value === undefined ? [] : [[field.name, value]];
      })));
    }}>
      {form.fields.map((field) => (
        <One key={field.name} field={field} value={values[field.name] ?? ""} put={put(field.name)} error={error_at(problem, `/fields/${field.name}`)} />
      ))}
      {problem && <Refused problem={problem} />}
      <div><Button type="submit" kind="primary" busy={busy ? w.busy : undefined}>{w.record_save}</Button></div>
    </form>
  );
}

function One({ field, value, put, error }: { field: FieldForm; value: string; put: (value: string) => void; error: string | undefined }) {
  const w = useWords(provisions_words);
  const common = { label: field.title, help: field.help ?? undefined, error, required: field.required };
  if (field.type === "yes_no") {
    return <ChoiceField {...common} name={field.name} in_a_row value={value} change={put} choices={[{ value: "true", title: w.yes }, { value: "false", title: w.no }]} />;
  }
  if (field.type === "choice") return <SelectField {...common} choices={field.options} value={value} onChange={(event) => put(event.target.value)} />;
  if (field.type === "date") {
    return <DateField label={field.title} {...(field.help && { help: field.help })} required={field.required} value={value} change={put} wrong={w.date_wrong} />;
  }
  if (field.type === "text") return <TextField {...common} rows={2} maxLength={field.max_length ?? undefined} value={value} onChange={(event) => put(event.target.value)} />;
  return <Field {...common} className="short" inputMode={field.type === "term" ? "text" : "decimal"} value={value} onChange={(event) => put(event.target.value)} />;
}
