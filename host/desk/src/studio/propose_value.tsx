// The form that puts another value into a draft. It asks within the room; the host checks it again.
import { useState, type FormEvent } from "react";
import { Link } from "react-router";
import { api, changed, client, wanted, type Problem } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Button } from "@/parts/button";
import { NamedDate } from "@/parts/date_field";
import { error_at, Field, SelectField } from "@/parts/field";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { useMay, useTown } from "@/shell/town";
import { today } from "@/words/format";
import { useWords } from "@/words/language";
import { AskValue } from "./ask_value";
import { useScope } from "./reads";
import { room_of, type Setting } from "./values";
import { settings_words } from "./words_settings";
import { studio_words } from "./words";

const NEW = "new";

// The draft to write in, at the version it has now: a new one, or one that is open.
async function draft_at(id: string, scope: string, title: string): Promise<{ draft_id: string; version: number }> {
  return id === NEW
    ? wanted(client.POST("/policy-drafts", { body: { scope, title } }))
    : wanted(client.GET("/policy-drafts/{draft}", { params: { path: { draft: id } } }));
}

export function ProposeValue({ task, setting }: { task: string; setting: Setting }) {
  const w = useWords(settings_words);
  const s = useWords(studio_words);
  const scope = useScope();
  const town = useTown();
  const may = useMay("manage_policy");
  const announce = useAnnounce();
  const open = api.useQuery("get", "/policy-drafts", { params: { query: { state: "open", scope } } }, { enabled: may });
  const [value, set_value] = useState<unknown>(setting.value);
  const [draft, set_draft] = useState(NEW);
  const [busy, set_busy] = useState(false);
  const [problem, set_problem] = useState<Problem>();
  const [put, set_put] = useState<string>();

  if (room_of(setting).kind === "fixed" || !setting.open_to.includes("municipality")) return <p>{w.change_closed}</p>;
  if (!may) return <p>{s.no_act}</p>;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? "").trim();
    set_busy(true);
    set_problem(undefined);
    try {
      const { draft_id, version } = await draft_at(draft, scope, `${setting.title} · ${town.title}`);
      set_draft(draft_id);
      await wanted(client.POST("/policy-drafts/{draft}/settings", {
        params: { path: { draft: draft_id } },
        body: { version, task, setting: setting.name, value, from: text("from"), source: text("source"),
          ...(text("because") ? { because: text("because") } : {}) },
      }));
      await changed("/policy-drafts", "/policy-drafts/{draft}", "/policy-drafts/{draft}/diff", "/policy-drafts/{draft}/history");
      set_put(draft_id);
      announce(w.was_put);
    } catch (refused) {
      set_problem(refused as Problem);
      void changed("/policy-drafts");
    } finally {
      set_busy(false);
    }
  }

  return (
    <form className="form" onSubmit={submit}>
      <p className="quiet">{w.change_intro}</p>
      {problem && <Refused problem={problem} />}
      <AskValue setting={setting} value={value} change={set_value} error={error_at(problem, "/value")} />
      <NamedDate label={w.from_day} help={w.from_help} name="from" required start={today()} error={error_at(problem, "/from")} />
      <Field label={w.source_label} help={w.source_help} name="source" required maxLength={200} error={error_at(problem, "/source")} />
      <Field label={w.because_label} help={w.because_help} name="because" maxLength={1000} error={error_at(problem, "/because")} />
      <SelectField label={w.which_draft} required may_be_empty={false} value={draft} onChange={(event) => set_draft(event.target.value)}
        choices={[{ value: NEW, title: w.new_draft },
          ...(open.data?.items ?? []).map((each) => ({ value: each.draft_id, title: each.title }))]} />
      <div className="row">
        <Button kind="primary" type="submit" busy={busy ? w.putting : undefined}>{w.put}</Button>
      </div>
      {put && (
        <Note kind="good" role="status" title={w.was_put}>
          <p><Link className="utrecht-link" to={`/${town.name}/policy/drafts/${put}`}>{w.to_draft}</Link></p>
        </Note>
      )}
    </form>
  );
}
