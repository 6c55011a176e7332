// Fields of a form: label above, what is meant below it, what is wrong beside it, all tied together.
import { useId, type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, type TextareaHTMLAttributes } from "react";
import type { Problem } from "@/api/client";
import { parts_words } from "@/words/shell";
import { useWords } from "@/words/language";

interface Frame {
  label: ReactNode;
  // One sentence that helps to answer.
  help?: ReactNode;
  // What is wrong, and what to do.
  error?: string | undefined;
  required?: boolean | undefined;
}

// What a refusal says of one member of the body: error_at(problem, "/birth_date").
export function error_at(problem: Problem | null | undefined, pointer: string): string | undefined {
  return problem?.errors?.find((each) => each.pointer === pointer)?.detail
    ?? (problem?.about === pointer ? problem.detail : undefined);
}

function Framed({ frame, id, children }: { frame: Frame; id: string; children: ReactNode }) {
  const w = useWords(parts_words);
  return (
    <div className={`utrecht-form-field field ${frame.error ? "utrecht-form-field--invalid" : ""}`}>
      <label className="utrecht-form-label" htmlFor={id}>
        {frame.label} {!frame.required && <span className="field__optional">({w.optional})</span>}
      </label>
      {frame.help && <div className="utrecht-form-field-description" id={`${id}-help`}>{frame.help}</div>}
      {frame.error && <div className="utrecht-form-field-error-message" id={`${id}-error`}>{frame.error}</div>}
      {children}
    </div>
  );
}

function told(id: string, frame: Frame) {
  const by = [frame.help && `${id}-help`, frame.error && `${id}-error`].filter(Boolean).join(" ");
  return { id, "aria-describedby": by || undefined, "aria-invalid": frame.error ? true : undefined,
    "aria-required": frame.required || undefined };
}

type FieldProps = Frame & Omit<InputHTMLAttributes<HTMLInputElement>, "required"> & { input?: Ref<HTMLInputElement> };

export function Field({ label, help, error, required, input, className, ...rest }: FieldProps) {
  const id = useId();
  const frame = { label, help, error, required };
  return (
    <Framed frame={frame} id={id}>
      <input {...told(id, frame)} {...rest} ref={input} required={required}
        className={`utrecht-textbox utrecht-textbox--html-input ${className ?? ""}`} />
    </Framed>
  );
}

type AreaProps = Frame & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "required"> & { input?: Ref<HTMLTextAreaElement> };

export function TextField({ label, help, error, required, input, rows = 4, ...rest }: AreaProps) {
  const id = useId();
  const frame = { label, help, error, required };
  return (
    <Framed frame={frame} id={id}>
      <textarea {...told(id, frame)} {...rest} ref={input} rows={rows} required={required}
        className="utrecht-textarea utrecht-textarea--html-textarea" />
    </Framed>
  );
}

export interface Choice {
  value: string;
  title: string;
}

type SelectProps = Frame & Omit<SelectHTMLAttributes<HTMLSelectElement>, "required"> & {
  choices: Choice[];
  // Whether "make a choice" stands first.
  may_be_empty?: boolean;
};

export function SelectField({ label, help, error, required, choices, may_be_empty = true, ...rest }: SelectProps) {
  const id = useId();
  const w = useWords(parts_words);
  const frame = { label, help, error, required };
  return (
    <Framed frame={frame} id={id}>
      <select {...told(id, frame)} {...rest} required={required} className="utrecht-select utrecht-select--html-select">
        {may_be_empty && <option value="">{w.choose}</option>}
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.title}</option>)}
      </select>
    </Framed>
  );
}

interface ChoiceProps extends Frame {
  name: string;
  choices: Choice[];
  value: string | undefined;
  change: (value: string) => void;
  // Side by side when they are short.
  in_a_row?: boolean;
}

export function ChoiceField({ label, help, error, required, name, choices, value, change, in_a_row }: ChoiceProps) {
  const id = useId();
  const w = useWords(parts_words);
  return (
    <fieldset className="field choice" aria-describedby={help ? `${id}-help` : undefined} aria-invalid={error ? true : undefined}>
      <legend className="utrecht-form-label">
        {label} {!required && <span className="field__optional">({w.optional})</span>}
      </legend>
      {help && <div className="utrecht-form-field-description" id={`${id}-help`}>{help}</div>}
      {error && <div className="utrecht-form-field-error-message">{error}</div>}
      <div className={in_a_row ? "choice__row" : "choice__column"}>
        {choices.map((choice) => (
          <label key={choice.value} className="choice__one">
            <input type="radio" className="utrecht-radio-button utrecht-radio-button--html-input" name={name}
              value={choice.value} checked={value === choice.value} onChange={() => change(choice.value)} />
            {choice.title}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function CheckField({ label, checked, change, help }: {
  label: ReactNode; checked: boolean; change: (checked: boolean) => void; help?: ReactNode;
}) {
  const id = useId();
  return (
    <div className="field check">
      <input id={id} type="checkbox" className="utrecht-checkbox utrecht-checkbox--html-input" checked={checked}
        aria-describedby={help ? `${id}-help` : undefined} onChange={(event) => change(event.target.checked)} />
      <div>
        <label htmlFor={id}>{label}</label>
        {help && <div className="utrecht-form-field-description" id={`${id}-help`}>{help}</div>}
      </div>
    </div>
  );
}
