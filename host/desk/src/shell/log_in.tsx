import { useRef, useState, type FormEvent } from "react";
import { Button } from "@/parts/button";
import { client, queries, wanted, type Problem } from "@/api/client";
import { Field } from "@/parts/field";
import { Dialog } from "@/parts/dialog";
import { Refused } from "@/parts/refused";
import { shell_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { LanguageChoice } from "./language_choice";

function LogInForm({ entered }: { entered: () => void }) {
  const w = useWords(shell_words).log_in;
  const [problem, set_problem] = useState<Problem>();
  const [busy, set_busy] = useState(false);
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
        },
      }));
      entered();
    } catch (refused) {
      set_problem(refused as Problem);
      name.current?.focus();
    } finally {
      set_busy(false);
    }
  }

  return (
    <form onSubmit={submit} className="form">
      {problem && <Refused problem={problem} />}
      <Field label={w.name} name="login_name" autoComplete="username" required input={name} />
      <Field label={w.password} name="password" type="password" autoComplete="current-password" required />
      <Button kind="primary" type="submit" busy={busy ? w.busy : undefined}>{w.button}</Button>
    </form>
  );
}

export function LogIn({ entered }: { entered: () => void }) {
  const w = useWords(shell_words);
  return (
    <div className="log-in">
      <main className="card log-in__card" id="content">
        <img src="/naober.svg" alt="" width="48" height="48" />
        <h1 className="utrecht-heading-1">{w.log_in.title}</h1>
        <p className="utrecht-paragraph">{w.log_in.intro}</p>
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
