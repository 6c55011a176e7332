// Making a key for a system. The host shows it once; after that nobody can read it again.
import { useCallback, useState } from "react";
import { client, wanted, type Schema } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { CheckField, Field, SelectField } from "@/parts/field";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { useTown } from "@/shell/town";
import { useAct } from "@/work/shared/act";
import { DateField } from "@/parts/date_field";
import { useColleagues, useTitles } from "@/work/shared/names";
import { today } from "@/words/format";
import { useWords } from "@/words/language";
import { useActWords } from "./act_words";
import { access_words } from "./words";

function days_from_now(days: number): string {
  return new Date(Date.parse(`${today()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

// What a token of this colleague may be for: what their roles do here. Users are managed by people alone.
function useActsOf(user: string): string[] {
  const colleagues = useColleagues();
  const titles = useTitles();
  const held = colleagues.items.find((each) => each.user_id === user)?.roles ?? [];
  return [...new Set(titles.roles.filter((role) => held.includes(role.name)).flatMap((role) => role.does))].filter((act) => act !== "manage_users");
}

export function NewToken({ made }: { made: () => Promise<void> }) {
  const [token, set_token] = useState<Schema<"MadeAccessToken">>();
  return token ? <Shown token={token} kept={() => set_token(undefined)} /> : <Make done={async (given) => { set_token(given); await made(); }} />;
}

function Make({ done }: { done: (token: Schema<"MadeAccessToken">) => Promise<void> }) {
  const w = useWords(access_words).tokens;
  const town = useTown();
  const colleagues = useColleagues();
  const act_words = useActWords();
  const [name, set_name] = useState("");
  const [user, set_user] = useState("");
  const [acts, set_acts] = useState<string[]>([]);
  const [till, set_till] = useState(() => days_from_now(90));
  const [early, set_early] = useState(false);
  const possible = useActsOf(user);
  const make = useAct(useCallback(async () => {
    await done(await wanted(client.POST("/municipalities/{municipality}/access-tokens", {
      params: { path: { municipality: town.name } }, body: { name: name.trim(), user_id: user, acts, till },
    })));
    return w.made_said;
  }, [town.name, name, user, acts, till, done, w]));
  return (
    <Card title={w.make}>
      <form className="form" onSubmit={(event) => {
        event.preventDefault();
        set_early(acts.length === 0);
        if (acts.length > 0) void make.run();
      }}>
        <Field label={w.name} help={w.name_help} required maxLength={120} value={name} onChange={(event) => set_name(event.target.value)} />
        <SelectField label={w.user} help={w.user_help} required value={user} onChange={(event) => { set_user(event.target.value); set_acts([]); }}
          choices={colleagues.items.map((each) => ({ value: each.user_id, title: each.display_name }))} />
        {user !== "" && (
          <fieldset className="field choice" aria-invalid={early && acts.length === 0 ? true : undefined}>
            <legend className="utrecht-form-label">{w.acts}</legend>
            <div className="utrecht-form-field-description">{w.acts_help}</div>
            {early && acts.length === 0 && <div className="utrecht-form-field-error-message" role="alert">{w.acts_needed}</div>}
            <div className="access-checks">
              {possible.map((act) => (
                <CheckField key={act} label={act_words(act)} checked={acts.includes(act)}
                  change={(on) => set_acts((before) => (on ? [...before, act] : before.filter((each) => each !== act)))} />
              ))}
            </div>
          </fieldset>
        )}
        <DateField label={w.till} help={w.till_help} required value={till} change={set_till} wrong={w.till_wrong} />
        {make.problem && <Refused problem={make.problem} />}
        <div><Button type="submit" kind="primary" busy={make.busy ? w.busy : undefined}>{w.make_do}</Button></div>
      </form>
    </Card>
  );
}

function Shown({ token, kept }: { token: Schema<"MadeAccessToken">; kept: () => void }) {
  const w = useWords(access_words).tokens;
  const announce = useAnnounce();
  const copy = () => void navigator.clipboard.writeText(token.token).then(() => announce(w.copied), () => announce(w.not_copied));
  return (
    <Card title={w.shown(token.name)}>
      <Note kind="warn" title={w.once}><p>{w.once_text}</p></Note>
      <code className="access-secret">{token.token}</code>
      <p className="quiet small">{w.how}</p>
      <div className="row">
        <Button kind="primary" onClick={copy}>{w.copy}</Button>
        <Button onClick={kept}>{w.kept}</Button>
      </div>
    </Card>
  );
}
