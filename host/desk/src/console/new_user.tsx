import { useState, type FormEvent } from "react";
import { useNavigate } from "react-router";
import { api, changed, type Problem } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { CheckField, Field, error_at } from "@/parts/field";
import { PageHead } from "@/parts/page";
import { Refused } from "@/parts/refused";
import { parts_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { console_words } from "./words";

export function NewUser() {
  const w = useWords(console_words);
  const parts = useWords(parts_words);
  const go = useNavigate();
  const announce = useAnnounce();
  const [administrator, set_administrator] = useState(false);
  const add = api.useMutation("post", "/users", {
    onSuccess: (made) => {
      announce(w.users.added(made.display_name));
      void changed("/users");
      void go(`/console/users/${made.user_id}`);
    },
  });
  const problem = add.error as Problem | null;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name)).trim();
    add.mutate({
      body: {
        login_name: text("login_name"), display_name: text("display_name"), organisation: text("organisation"),
        password: String(given.get("password")), regional_administrator: administrator,
      },
    });
  }

  return (
    <>
      <PageHead title={w.users.add} crumbs={[{ title: w.menu.users, to: "/console/users" }]} />
      <Card>
        <form className="form" onSubmit={submit}>
          {problem && <Refused problem={problem} />}
          <Field label={w.users.name} name="display_name" required maxLength={120} error={error_at(problem, "/display_name")} />
          <Field label={w.users.login_name} name="login_name" help={w.users.login_help} required maxLength={64}
            autoComplete="off" error={error_at(problem, "/login_name")} />
          <Field label={w.users.organisation} name="organisation" help={w.users.organisation_help} required
            error={error_at(problem, "/organisation")} />
          <Field label={w.users.first_password} name="password" type="password" help={w.users.password_help} required
            autoComplete="new-password" error={error_at(problem, "/password")} />
          <CheckField label={w.users.administrator} help={w.users.administrator_help} checked={administrator}
            change={set_administrator} />
          <Button kind="primary" type="submit" busy={add.isPending ? parts.saving : undefined}>{w.users.add}</Button>
        </form>
      </Card>
    </>
  );
}
