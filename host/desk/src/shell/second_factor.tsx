// Setting up one-time codes: the password once more, the key (as a picture and in letters), a first code, and then the
// recovery codes, which are shown once.
import { useRef, useState, type FormEvent } from "react";
import { client, wanted, type Problem, type Schema } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Button } from "@/parts/button";
import { Field } from "@/parts/field";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { shell_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { QrPicture } from "./qr";

type Enrolment = Schema<"SecondFactorEnrolment">;

export function SecondFactorSteps({ done }: { done: () => void }) {
  const [begun, set_begun] = useState<Enrolment>();
  const [codes, set_codes] = useState<string[]>();
  if (codes) return <RecoveryCodes codes={codes} kept={done} />;
  return begun ? <Confirm enrolment={begun} confirmed={set_codes} /> : <Begin begun={set_begun} />;
}

// One form with one field, its button and its refusal.
function useAnswer<Given>(ask: (text: string) => Promise<Given>, then: (given: Given) => void) {
  const [problem, set_problem] = useState<Problem>();
  const [busy, set_busy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    set_busy(true);
    set_problem(undefined);
    try {
      then(await ask(field.current?.value ?? ""));
    } catch (refused) {
      set_problem(refused as Problem);
      field.current?.select();
    } finally {
      set_busy(false);
    }
  }
  return { problem, busy, field, submit: (event: FormEvent<HTMLFormElement>) => void submit(event) };
}

function Begin({ begun }: { begun: (enrolment: Enrolment) => void }) {
  const w = useWords(shell_words).enrol;
  const { problem, busy, field, submit } = useAnswer(
    (password) => wanted(client.POST("/sessions/current/second-factor", { body: { password } })), begun);
  return (
    <form onSubmit={submit} className="form">
      {problem && <Refused problem={problem} />}
      <Field label={w.password} type="password" autoComplete="current-password" required input={field} />
      <div><Button kind="primary" type="submit" busy={busy ? w.busy : undefined}>{w.begin}</Button></div>
    </form>
  );
}

function Confirm({ enrolment, confirmed }: { enrolment: Enrolment; confirmed: (codes: string[]) => void }) {
  const w = useWords(shell_words).enrol;
  const { problem, busy, field, submit } = useAnswer(
    async (code) => (await wanted(client.POST("/sessions/current/second-factor/confirmations", { body: { code: code.replaceAll(" ", "") } }))).recovery_codes,
    confirmed);
  return (
    <form onSubmit={submit} className="form">
      <ol className="enrol__steps">
        <li>{w.step_app}</li>
        <li>
          {w.step_picture}
          <QrPicture text={enrolment.uri} title={w.picture} />
          <span>{w.secret}</span> <code className="enrol__secret">{in_fours(enrolment.secret)}</code>
        </li>
        <li>{w.step_code}</li>
      </ol>
      {problem && <Refused problem={problem} />}
      <Field label={w.code} inputMode="numeric" autoComplete="one-time-code" className="short" required autoFocus input={field} />
      <div><Button kind="primary" type="submit" busy={busy ? w.busy : undefined}>{w.confirm}</Button></div>
    </form>
  );
}

// Letters that somebody types over read better in groups; an app ignores the spaces.
function in_fours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(" ") ?? secret;
}

function RecoveryCodes({ codes, kept }: { codes: string[]; kept: () => void }) {
  const w = useWords(shell_words).enrol;
  const announce = useAnnounce();
  const copy = () => void navigator.clipboard.writeText(codes.join("\n")).then(() => announce(w.copied), () => announce(w.not_copied));
  return (
    <div className="stack">
      <Note kind="good" title={w.works} role="status"><p>{w.kept}</p></Note>
      <ul className="enrol__codes" aria-label={w.codes}>{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      <div className="row">
        <Button onClick={copy}>{w.copy}</Button>
        <Button kind="primary" onClick={kept}>{w.done}</Button>
      </div>
    </div>
  );
}
