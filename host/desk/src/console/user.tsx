// Somebody who can log in: their roles, a new password, and the end of their access.
import { useState } from "react";
import { useQueries } from "@tanstack/react-query";
import { useParams } from "react-router";
import { api, changed, type Problem, type Schema } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Dialog } from "@/parts/dialog";
import { Empty } from "@/parts/empty";
import { Field } from "@/parts/field";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { Refused } from "@/parts/refused";
import { Table } from "@/parts/table";
import { useFormat } from "@/words/format";
import { parts_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { AssignRole } from "./assign_role";
import { AccountState } from "./users";
import { console_words } from "./words";

type Assignment = Schema<"RoleAssignment">;

interface Title {
  role: string;
  town: string;
}

// What people call a role and its municipality; the short names where the policy is not there (any more).
function useTitlesOf(assignments: Assignment[]): (assignment: Assignment) => Title {
  const towns = api.useQuery("get", "/municipalities");
  const names = [...new Set(assignments.map((each) => each.municipality))].filter((name) => towns.data?.items.some((town) => town.name === name && town.open));
  const roles = useQueries({ queries: names.map((municipality) =>
    api.queryOptions("get", "/municipalities/{municipality}/policy/roles", { params: { path: { municipality } } })) });
  return ({ role, municipality }) => ({
    role: roles[names.indexOf(municipality)]?.data?.roles.find((each) => each.name === role)?.title ?? role,
    town: towns.data?.items.find((each) => each.name === municipality)?.title ?? municipality,
  });
}

function EndRole({ assignment, title }: { assignment: Assignment; title: Title }) {
  const w = useWords(console_words).user;
  const announce = useAnnounce();
  const end = api.useMutation("delete", "/municipalities/{municipality}/role-assignments/{assignment}", {
    onSuccess: () => {
      announce(w.role_ended);
      void changed("/users/{user}");
    },
  });
  return (
    <>
      <Button busy={end.isPending ? w.ending : undefined} aria-label={w.end_role_of(title.role, title.town)}
        onClick={() => end.mutate({ params: { path: { municipality: assignment.municipality, assignment: assignment.assignment_id } } })}>
        {w.end_role}
      </Button>
      {end.error && <Refused problem={end.error as Problem} />}
    </>
  );
}

function Roles({ assignments }: { assignments: Assignment[] }) {
  const w = useWords(console_words).user;
  const format = useFormat();
  const titles = useTitlesOf(assignments);
  if (assignments.length === 0) return <Empty level={3} title={w.no_roles}>{w.no_roles_text}</Empty>;
  return (
    <Table caption={w.roles} caption_unseen folds rows={assignments} row_key={(each) => each.assignment_id} columns={[
      { title: w.role, names_row: true, of: (each) => titles(each).role },
      { title: w.municipality, of: (each) => titles(each).town },
      { title: w.from, of: (each) => format.date(each.from) },
      { title: w.till, of: (each) => (each.till === null ? w.no_end : format.date(each.till)) },
      { title: w.change, of: (each) => <EndRole assignment={each} title={titles(each)} /> },
    ]} />
  );
}

function Password({ user }: { user: string }) {
  const w = useWords(console_words).user;
  const parts = useWords(parts_words);
  const announce = useAnnounce();
  const [password, set_password] = useState("");
  const put = api.useMutation("put", "/users/{user}/password", {
    onSuccess: () => {
      set_password("");
      announce(w.password_set);
    },
  });
  return (
    <form className="form" onSubmit={(event) => {
      event.preventDefault();
      put.mutate({ params: { path: { user } }, body: { password } });
    }}>
      <Field label={w.new_password} help={w.new_password_help} type="password" autoComplete="new-password" required
        value={password} onChange={(event) => set_password(event.target.value)} />
      {put.error && <Refused problem={put.error as Problem} />}
      <Button type="submit" busy={put.isPending ? parts.saving : undefined}>{w.set_password}</Button>
    </form>
  );
}

function EndAccess({ account }: { account: Schema<"User"> }) {
  const w = useWords(console_words).user;
  const parts = useWords(parts_words);
  const announce = useAnnounce();
  const [open, set_open] = useState(false);
  const end = api.useMutation("delete", "/users/{user}", {
    onSuccess: () => {
      set_open(false);
      announce(w.access_ended);
      void changed("/users/{user}", "/users");
    },
  });
  return (
    <>
      <Button kind="danger" onClick={() => set_open(true)}>{w.end_access}</Button>
      <Dialog title={w.end_access_title(account.display_name)} open={open} close={() => set_open(false)}>
        <p>{w.end_access_text}</p>
        {end.error && <Refused problem={end.error as Problem} />}
        <div className="row">
          <Button kind="danger" busy={end.isPending ? w.ending : undefined}
            onClick={() => end.mutate({ params: { path: { user: account.user_id } } })}>{w.end_access}</Button>
          <Button onClick={() => set_open(false)}>{parts.cancel}</Button>
        </div>
      </Dialog>
    </>
  );
}

// For who lost the phone, or left a session open somewhere.
function Sessions({ user }: { user: string }) {
  const w = useWords(console_words).user;
  const announce = useAnnounce();
  const given = { params: { path: { user } } };
  const reset = api.useMutation("delete", "/users/{user}/second-factor", { onSuccess: () => announce(w.factor_gone) });
  const end = api.useMutation("delete", "/users/{user}/sessions", { onSuccess: () => announce(w.sessions_ended) });
  const problem = (reset.error ?? end.error) as Problem | null;
  return (
    <>
      <p>{w.sessions_text}</p>
      {problem && <Refused problem={problem} />}
      <div className="row">
        <Button busy={end.isPending ? w.ending : undefined} onClick={() => end.mutate(given)}>{w.end_sessions}</Button>
        <Button busy={reset.isPending ? w.ending : undefined} onClick={() => reset.mutate(given)}>{w.reset_factor}</Button>
      </div>
    </>
  );
}

export function User() {
  const { user = "" } = useParams();
  const w = useWords(console_words);
  const read = api.useQuery("get", "/users/{user}", { params: { path: { user } } });
  return (
    <Read of={read}>
      {({ user: account, role_assignments }) => (
        <>
          <PageHead title={account.display_name} crumbs={[{ title: w.menu.users, to: "/console/users" }]}
            actions={<AccountState account={account} />}>
            <p className="quiet">{account.login_name} · {account.organisation}</p>
          </PageHead>
          <div className="stack">
            <Card title={w.user.roles}><Roles assignments={role_assignments.filter((each) => each.ended_at === null)} /></Card>
            {account.ended_at === null && <>
              <Card title={w.user.assign}><AssignRole user={user} /></Card>
              <Card title={w.user.password}><Password user={user} /></Card>
              <Card title={w.user.sessions}><Sessions user={user} /></Card>
              <Card title={w.user.access}><p>{w.user.access_text}</p><EndAccess account={account} /></Card>
            </>}
          </div>
        </>
      )}
    </Read>
  );
}
