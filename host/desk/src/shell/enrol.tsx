// A role asks for a second factor and there is none yet: nothing else is open until it is set up.
import { useState, type FormEvent } from "react";
import { client, wanted, type Problem, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Field } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { shell_words } from "@/words/shell";
import { useWords } from "@/words/language";

export function Enrol({ enrolled }: { enrolled: () => void }) {
  const w = useWords(shell_words).enrol;
  const [begun, set_begun] = useState<Schema<"SecondFactorEnrolment">>();
  const [codes, set_codes] = useState<string[]>();
  const [problem, set_problem] = useState<Problem>();
  const [busy, set_busy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    set_busy(true);
    set_problem(undefined);
    try {
      if (begun === undefined) {
        const password = String(given.get("password"));
        set_begun(await wanted(client.POST("/sessions/current/second-factor", { body: { password } })));
      } else {
        const code = String(given.get("code")).trim();
        const confirmed = await wanted(client.POST("/sessions/current/second-factor/confirmations", { body: { code } }));
        set_codes(confirmed.recovery_codes);
      }
    } catch (refused) {
      set_problem(refused as Problem);
    } finally {
      set_busy(false);
    }
  }

  return (
    <div className="log-in">
      <main className="card log-in__card" id="content">
        <h1 className="utrecht-heading-1">{w.title}</h1>
        <p className="utrecht-paragraph">{codes ? w.kept : w.why}</p>
        {problem && <Refused problem={problem} />}
        {codes
          ? <>
              <ul>{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
              <Button kind="primary" onClick={enrolled}>{w.done}</Button>
            </>
          : <form onSubmit={submit} className="form" key={begun ? "code" : "password"}>
              {begun
                ? <>
                    <p className="utrecht-paragraph">{w.secret}: <code>{begun.secret}</code></p>
                    <Field label={w.code} name="code" autoComplete="one-time-code" required autoFocus />
                  </>
                : <Field label={w.password} name="password" type="password" autoComplete="current-password" required />}
              <Button kind="primary" type="submit" busy={busy ? w.busy : undefined}>{begun ? w.confirm : w.begin}</Button>
            </form>}
      </main>
    </div>
  );
}
