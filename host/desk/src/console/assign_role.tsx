import { useState, type FormEvent } from "react";
import { api, changed, type Problem } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Button } from "@/parts/button";
import { SelectField, error_at } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { DateField } from "@/parts/date_field";
import { today } from "@/words/format";
import { parts_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { console_words } from "./words";

export function AssignRole({ user }: { user: string }) {
  const w = useWords(console_words).user;
  const parts = useWords(parts_words);
  const announce = useAnnounce();
  const [town, set_town] = useState("");
  const [role, set_role] = useState("");
  const [from, set_from] = useState(today());
  const [till, set_till] = useState("");
  const towns = api.useQuery("get", "/municipalities");
  const roles = api.useQuery("get", "/municipalities/{municipality}/policy/roles",
    { params: { path: { municipality: town } } }, { enabled: town !== "" });
  const assign = api.useMutation("post", "/municipalities/{municipality}/role-assignments", {
    onSuccess: () => {
      announce(w.assigned);
      set_role("");
      void changed("/users/{user}");
    },
  });
  const problem = assign.error as Problem | null;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    assign.mutate({
      params: { path: { municipality: town } },
      body: { user_id: user, role, from: from || null, till: till || null },
    });
  }

  return (
    <form className="form" onSubmit={submit}>
      {problem && <Refused problem={problem} />}
      <SelectField label={w.municipality} required value={town} onChange={(event) => { set_town(event.target.value); set_role(""); }}
        choices={(towns.data?.items ?? []).filter((each) => each.open).map((each) => ({ value: each.name, title: each.title }))} />
      <SelectField label={w.role} help={town === "" ? w.first_a_town : undefined} required value={role}
        onChange={(event) => set_role(event.target.value)} error={error_at(problem, "/role")}
        choices={(roles.data?.roles ?? []).map((each) => ({ value: each.name, title: each.title }))} />
      <DateField label={w.from} value={from} change={set_from} wrong={w.date_wrong} />
      <DateField label={w.till} value={till} change={set_till} help={w.till_help} wrong={w.date_wrong} />
      <Button kind="primary" type="submit" busy={assign.isPending ? parts.saving : undefined}>{w.assign_button}</Button>
    </form>
  );
}
