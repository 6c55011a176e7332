// One's own account: the second factor, the password, and every place where one is logged in.
import { useState, type FormEvent } from "react";
import { api, changed, client, queries, wanted, type Problem } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Field, error_at } from "@/parts/field";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { Refused } from "@/parts/refused";
import { shell_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { SecondFactorSteps } from "./second_factor";
import { useSession } from "./session";

export function Account() {
  const w = useWords(shell_words).account;
  const { user } = useSession();
  return (
    <>
      <PageHead title={w.title}><p className="quiet">{user.display_name} · {user.login_name} · {user.organisation}</p></PageHead>
      <div className="stack">
        <SecondFactor />
        <Card title={w.password}><OwnPassword user={user.user_id} /></Card>
        <Card title={w.everywhere}><p>{w.everywhere_text}</p><LeaveEverywhere /></Card>
      </div>
    </>
  );
}

function SecondFactor() {
  const w = useWords(shell_words).account;
  const read = api.useQuery("get", "/sessions/current/second-factor");
  const [setting_up, set_up] = useState(false);
  const done = () => { set_up(false); void changed("/sessions/current/second-factor"); };
  return (
    <Card title={w.second_factor}>
      <Read of={read}>
        {(state) => setting_up
          ? <SecondFactorSteps done={done} />
          : state.on
            ? <><p><Badge kind="good">{w.on}</Badge> {w.on_text}</p><p className="quiet">{w.lost}</p></>
            : <><p>{w.off_text}</p><Button kind="primary" onClick={() => set_up(true)}>{w.set_up}</Button></>}
      </Read>
    </Card>
  );
}

function OwnPassword({ user }: { user: string }) {
  const w = useWords(shell_words).account;
  const announce = useAnnounce();
  const put = api.useMutation("put", "/users/{user}/password", { onSuccess: () => announce(w.password_set) });
  const problem = put.error as Problem | null;
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    put.mutate({
      params: { path: { user } }, body: { present_password: String(given.get("present")), password: String(given.get("password")) },
    }, { onSuccess: () => form.reset() });
  }
  return (
    <form className="form" onSubmit={submit}>
      {problem && <Refused problem={problem} />}
      <Field label={w.present} name="present" type="password" autoComplete="current-password" required error={error_at(problem, "/present_password")} />
      <Field label={w.new_password} help={w.new_password_help} name="password" type="password" autoComplete="new-password" required
        error={error_at(problem, "/password")} />
      <div><Button type="submit" busy={put.isPending ? w.busy : undefined}>{w.set_password}</Button></div>
    </form>
  );
}

function LeaveEverywhere() {
  const w = useWords(shell_words).account;
  const [problem, set_problem] = useState<Problem>();
  async function leave() {
    try {
      await wanted(client.DELETE("/sessions"));
      queries.clear();
      location.assign("/");
    } catch (refused) {
      set_problem(refused as Problem);
    }
  }
  return (
    <>
      {problem && <Refused problem={problem} />}
      <Button onClick={() => void leave()}>{w.leave}</Button>
    </>
  );
}
