// Whether the resident told their side before a decision against them (Awb 4:8), on which day, or why not (4:11, 4:12).
import { DateField } from "@/parts/date_field";
import { ChoiceField, Field } from "@/parts/field";
import { today } from "@/words/format";
import { useWords } from "@/words/language";
import { claims_words } from "../../words_claims";

export interface Hearing {
  heard: boolean;
  on: string;
  why_not: string;
}

export const FRESH_HEARING = (): Hearing => ({ heard: true, on: today(), why_not: "" });

export function as_body({ heard, on, why_not }: Hearing) {
  return heard ? { heard_on: on || null } : { not_heard_because: why_not.trim() };
}

export function Heard({ name, value, change }: { name: string; value: Hearing; change: (value: Hearing) => void }) {
  const w = useWords(claims_words);
  return (
    <>
      <ChoiceField label={w.hear} required name={name} in_a_row value={value.heard ? "yes" : "no"} change={(to) => change({ ...value, heard: to === "yes" })}
        choices={[{ value: "yes", title: w.hear_yes }, { value: "no", title: w.hear_no }]} />
      {value.heard
        ? <DateField label={w.heard_on} required value={value.on} change={(on) => change({ ...value, on })} wrong={w.date_wrong} />
        : <Field label={w.why_not} required maxLength={500} value={value.why_not} onChange={(event) => change({ ...value, why_not: event.target.value })} />}
    </>
  );
}
