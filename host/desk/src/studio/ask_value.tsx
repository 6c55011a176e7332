// Asks for a value within its room: a slider with a number beside it, a choice, a list or a text.
import { useId } from "react";
import { DateField } from "@/parts/date_field";
import { ChoiceField, Field, TextField } from "@/parts/field";
import { useWords } from "@/words/language";
import { room_of, steps_of, to_number, to_value, useSay, type Setting, type Steps } from "./values";
import { settings_words } from "./words_settings";

interface Props {
  setting: Setting;
  value: unknown;
  change: (value: unknown) => void;
  error?: string | undefined;
}

function Slide({ setting, value, change, error, steps }: Props & { steps: Steps }) {
  const w = useWords(settings_words);
  const say = useSay();
  const id = useId();
  const now = to_number(value, steps, setting.kind);
  const room = say.room(room_of(setting), setting.kind);
  const outside = now < steps.least || (steps.most !== null && now > steps.most);
  const set = (text: string) => text !== "" && change(to_value(Number(text), steps, setting.kind));
  const most = steps.most ?? Math.max(now * 2, steps.least + 20);
  return (
    <div className="slide">
      <Field label={w.new_value} required type="number" min={steps.least} max={steps.most ?? undefined}
        step={setting.kind === "amount" ? 0.01 : steps.step} value={now} help={w.in_range(room)}
        error={outside ? w.out_of_range(room) : error} onChange={(event) => set(event.target.value)} />
      <input id={id} type="range" aria-label={w.new_value} aria-valuetext={say.value(value, setting.kind)} className="slide__range"
        min={steps.least} max={most} step={setting.kind === "amount" ? 0.5 : steps.step} value={now} onChange={(event) => set(event.target.value)} />
      <output htmlFor={id} className="slide__says">{say.value(value, setting.kind)}</output>
    </div>
  );
}

export function AskValue({ setting, value, change, error }: Props) {
  const w = useWords(settings_words);
  const say = useSay();
  const room = room_of(setting);
  const steps = steps_of(setting);
  if (steps) return <Slide setting={setting} value={value} change={change} error={error} steps={steps} />;
  if (room.kind === "one_of") {
    return (
      <ChoiceField label={w.new_value} required name={setting.name} error={error} value={JSON.stringify(value)}
        choices={room.options.map((option) => ({ value: JSON.stringify(option), title: say.value(option, setting.kind) }))}
        change={(chosen) => change(JSON.parse(chosen))} />
    );
  }
  if (setting.kind === "list") {
    const lines = Array.isArray(value) ? value.join("\n") : "";
    return <TextField label={w.new_value} required help={w.list_help} error={error} value={lines}
      onChange={(event) => change(event.target.value.split("\n"))} />;
  }
  if (setting.kind === "yes_no") {
    return <ChoiceField label={w.new_value} required name={setting.name} error={error} value={String(value)}
      choices={["true", "false"].map((each) => ({ value: each, title: say.value(each === "true", "yes_no") }))}
      change={(chosen) => change(chosen === "true")} />;
  }
  if (setting.kind === "date_value") {
    return <DateField label={w.new_value} required error={error} value={String(value)} change={change} />;
  }
  return <TextField label={w.new_value} required error={error} value={String(value ?? "")} onChange={(event) => change(event.target.value)} />;
}
