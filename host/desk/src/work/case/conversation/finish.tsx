// From draft to a conversation that was held.
import { useCallback, useState, type FormEvent } from "react";
import { client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { CheckField, TextField } from "@/parts/field";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { today } from "@/words/format";
import { useWords } from "@/words/language";
import { DateField } from "@/parts/date_field";
import { useTitles } from "../../shared/names";
import { conversation_words } from "../../words_conversation";
import { useFile, useFileAct } from "../file";
import { no_part, type Draft, type Part } from "./draft";
import { Both, SaveState } from "./topic";
import type { Instrument } from "./part";

type Participant = Schema<"Participant">;
const PARTICIPANTS: Participant[] = ["client", "informal_carer", "family", "client_support", "professional", "representative"];

export function Finish({ instrument, draft, parts }: { instrument: Instrument; draft: Draft; parts: ReadonlyMap<string, Part> }) {
  const w = useWords(conversation_words);
  const titles = useTitles();
  const { path, version } = useFile();
  const [day, set_day] = useState(today());
  const [who, set_who] = useState<Participant[]>(["client"]);
  const [offered, set_offered] = useState(false);
  const [explained, set_explained] = useState(false);
  const [identified, set_identified] = useState(false);
  const [wrong, set_wrong] = useState<string[]>([]);
  const outcome = parts.get("outcome") ?? no_part;

  const hold = useFileAct(useCallback(async () => {
    const answers = instrument.domains.flatMap((domain) => {
      const part = parts.get(domain.name);
      if (part === undefined || (part.text.trim() === "" && part.skipped_because.trim() === "")) return [];
      return [{
        domain: domain.name, answer: part.text.trim() || null, skipped_because: part.text.trim() ? null : part.skipped_because.trim(),
        ...(part.score !== null && { score: part.score }),
      }];
    });
    await draft.finish();
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/conversations", {
      params: { path },
      body: {
        version, instrument: instrument.name, held_on: day || null, participants: who, answers, outcome: outcome.text,
        client_support_offered: offered, personal_budget_explained: explained, identity_established: identified,
      },
    }));
    draft.clear();
    return w.done;
  }, [instrument, parts, path, version, day, who, outcome.text, offered, explained, identified, draft, w]));

  function submit(event: FormEvent) {
    event.preventDefault();
    const silent = instrument.domains.filter((domain) => {
      const part = parts.get(domain.name);
      return !part || (part.text.trim() === "" && part.skipped_because.trim() === "");
    });
    const found = [
      ...(instrument.every_topic && silent.length > 0 ? [w.not_all(silent.map((domain) => titles.domain(domain.name)).join(", "))] : []),
      ...(who.length === 0 ? [w.no_participants] : []),
      ...(outcome.text.trim() === "" ? [w.no_outcome] : []),
      ...([...parts.values()].some((part) => part.state === "conflict") ? [w.both] : []),
    ];
    set_wrong(found);
    if (found.length === 0) void hold.run();
  }

  return (
    <form className="form topic" onSubmit={submit}>
      <h3 className="utrecht-heading-3">{w.finish}</h3>
      {outcome.theirs
        ? <Both part={outcome} choose={(content) => draft.choose("outcome", content)} />
        : <>
            <TextField label={w.outcome} help={w.outcome_help} required rows={5} value={outcome.text} maxLength={6000}
              onChange={(event) => draft.write("outcome", { text: event.target.value })} />
            <SaveState part={outcome} />
          </>}
      <DateField label={w.held_on} required value={day} change={set_day} wrong={w.date_wrong} />
      <fieldset className="field choice">
        <legend className="utrecht-form-label">{w.participants}</legend>
        <div className="choice__row">
          {PARTICIPANTS.map((each) => (
            <CheckField key={each} label={w.who[each]} checked={who.includes(each)}
              change={(on) => set_who(on ? [...who, each] : who.filter((one) => one !== each))} />
          ))}
        </div>
      </fieldset>
      <CheckField label={w.support_offered} checked={offered} change={set_offered} />
      <CheckField label={w.budget_explained} checked={explained} change={set_explained} />
      <CheckField label={w.identity} checked={identified} change={set_identified} />
      {wrong.length > 0 && <Note kind="bad" role="alert">{wrong.map((each) => <p key={each}>{each}</p>)}</Note>}
      {hold.problem && <Refused problem={hold.problem} />}
      <div><Button type="submit" kind="primary" busy={hold.busy ? w.busy : undefined}>{w.do}</Button></div>
    </form>
  );
}
