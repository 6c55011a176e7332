// What a municipality may want to know of a goal besides: who pays which part, its principles, and the goal of the
// region that it serves. Which there are stands in its settings; without a choice nothing is asked.
import { useMemo, useState } from "react";
import type { Schema } from "@/api/client";
import { Field, SelectField } from "@/parts/field";
import { useWords } from "@/words/language";
import { plain } from "../../shared/names";
import { more_words } from "../../words_more";

function choices_of(settings: Schema<"Setting">[], name: string): string[] {
  const value: unknown = settings.find((each) => each.name === name)?.value;
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string" && each !== "none") : [];
}

export function useExtras(settings: Schema<"Setting">[]) {
  const w = useWords(more_words);
  const [percents, set_percents] = useState<Record<string, string>>({});
  const [tags, set_tags] = useState<string[]>([]);
  const [goal, set_goal] = useState("");
  const payers = choices_of(settings, "plan_payers");
  const all_tags = choices_of(settings, "plan_tags");
  const goals = choices_of(settings, "societal_goals");
  const sum = Object.values(percents).reduce((total, each) => total + (Number(each) || 0), 0);
  const wrong = sum !== 0 && sum !== 100;
  const body = useMemo(() => ({
    ...(sum > 0 ? { payers: Object.entries(percents).filter(([, each]) => Number(each) > 0).map(([payer, each]) => ({ payer, percent: Number(each) })) } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(goal !== "" ? { societal_goal: goal } : {}),
  }), [percents, tags, goal, sum]);
  const fields = (
    <>
      {payers.length > 1 && (
        <fieldset className="field choice">
          <legend className="utrecht-form-label">{w.payers}</legend>
          <div className="utrecht-form-field-description">{w.payers_help}</div>
          {wrong && <div className="utrecht-form-field-error-message" role="alert">{w.payers_wrong(sum)}</div>}
          <div className="pair">
            {payers.map((payer) => (
              <Field key={payer} label={w.payer[payer] ?? plain(payer)} inputMode="numeric" className="short" value={percents[payer] ?? ""}
                onChange={(event) => set_percents((before) => ({ ...before, [payer]: event.target.value }))} />
            ))}
          </div>
        </fieldset>
      )}
      {all_tags.length > 0 && (
        <fieldset className="field choice">
          <legend className="utrecht-form-label">{w.tags}</legend>
          <div className="choice__row">
            {all_tags.map((tag) => (
              <label key={tag} className="choice__one">
                <input type="checkbox" className="utrecht-checkbox utrecht-checkbox--html-input" checked={tags.includes(tag)}
                  onChange={(event) => set_tags((before) => (event.target.checked ? [...before, tag] : before.filter((each) => each !== tag)))} />
                {w.tag[tag] ?? plain(tag)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {goals.length > 0 && (
        <SelectField label={w.goal} value={goal} onChange={(event) => set_goal(event.target.value)}
          choices={goals.map((each) => ({ value: each, title: w.goals[each] ?? plain(each) }))} />
      )}
    </>
  );
  return { body, fields, wrong, forget: () => { set_percents({}); set_tags([]); set_goal(""); } };
}

// What of it stands with a goal, in words.
export function GoalExtras({ goal }: { goal: Schema<"Goal"> }) {
  const w = useWords(more_words);
  const paid = goal.payers.map((each) => `${w.payer[each.payer] ?? plain(each.payer)} ${each.percent}%`);
  const tags = goal.tags.map((each) => w.tag[each] ?? plain(each));
  const says = [...paid, ...tags, ...(goal.societal_goal ? [w.goal_of(w.goals[goal.societal_goal] ?? plain(goal.societal_goal))] : [])];
  return says.length === 0 ? null : <p className="quiet small">{says.join(" · ")}</p>;
}
