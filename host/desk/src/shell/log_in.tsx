import { useRef, useState, type FormEvent } from "react";
import { Button } from "@/parts/button";
import { api, client, queries, wanted, type Problem } from "@/api/client";
import { Field } from "@/parts/field";
import { Dialog } from "@/parts/dialog";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { shell_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { LanguageChoice } from "./language_choice";

function LogInForm({ entered }: { entered: () => void }) {
  const w = useWords(shell_words).log_in;
  const [problem, set_problem] = useState<Problem>();
  const [busy, set_busy] = useState(false);
  // The password was right, and the account has a second factor.
  const [asks_code, set_asks_code] = useState(false);
  const name = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    set_busy(true);
    set_problem(undefined);
    try {
      await wanted(client.POST("/sessions", {
        body: {
          login_name: String(given.get("login_name")).trim(),
          password: String(given.get("password")),
          delivery: "cookie",
          ...(given.get("code") ? { code: String(given.get("code")).trim() } : {}),
        },
      }));
      entered();
    } catch (refused) {
      const told = refused as Problem;
      const first_time = told.about === "/code" && !asks_code;
      set_asks_code((asked) => asked || told.about === "/code");
      set_problem(first_time ? undefined : told);
      if (told.about !== "/code") name.current?.focus();
    } finally {
      set_busy(false);
    }
  }

  return (
    <form onSubmit={submit} className="form">
      {problem && <Refused problem={problem} />}
      <Field label={w.name} name="login_name" autoComplete="username" required input={name} />
      <Field label={w.password} name="password" type="password" autoComplete="current-password" required />
      {asks_code && <Field label={w.code} help={w.code_help} name="code" autoComplete="one-time-code" required autoFocus />}
      <Button kind="primary" type="submit" busy={busy ? w.busy : undefined}>{w.button}</Button>
    </form>
  );
}

// Houses that vouch for colleagues; nothing where there are none.
function OtherHouses() {
  const w = useWords(shell_words).log_in;
  const houses = api.useQuery("get", "/open-id", {}, { retry: false });
  const items = houses.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <ul className="log-in__houses" aria-label={w.houses}>
      {items.map((house) => <li key={house.name}><a className="utrecht-button utrecht-button--secondary-action button-link" href={house.log_in}>{house.title}</a></li>)}
    </ul>
  );
}

// Back from the other house with empty hands: the host says why in one word (?logIn=denied).
function RefusedElsewhere() {
  const w = useWords(shell_words).log_in;
  const why = new URLSearchParams(location.search).get("logIn");
  if (why === null) return null;
  return <Note kind="bad" title={w.elsewhere} role="alert"><p>{w.refusals[why] ?? w.refused_otherwise}</p></Note>;
}

export function LogIn({ entered }: { entered: () => void }) {
  const w = useWords(shell_words);
  return (
    <div className="log-in">
      <main className="card log-in__card" id="content">
        <img src="/naober.svg" alt="" width="48" height="48" />
        <h1 className="utrecht-heading-1">{w.log_in.title}</h1>
        <p className="utrecht-paragraph">{w.log_in.intro}</p>
        <RefusedElsewhere />
        <OtherHouses />
        <LogInForm entered={() => { queries.clear(); entered(); }} />
        <LanguageChoice />
      </main>
    </div>
  );
}

export function LogInAgain({ entered }: { entered: () => void }) {
  const w = useWords(shell_words).log_in;
  return (
    <Dialog title={w.again_title} open must_answer>
      <p className="utrecht-paragraph">{w.again}</p>
      <LogInForm entered={() => { void queries.invalidateQueries(); entered(); }} />
    </Dialog>
  );
}
