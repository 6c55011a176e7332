import { useState } from "react";
import { api, changed, type Problem, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Field } from "@/parts/field";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { useWords } from "@/words/language";
import { ReloadFates } from "./reloads";
import { console_words } from "./words";

function Done({ reload }: { reload: Schema<"PolicyReload"> }) {
  const w = useWords(console_words).reload;
  const nothing = reload.municipalities.length === 0 && reload.problems.length === 0;
  return (
    <Note kind={nothing ? "info" : reload.problems.length > 0 ? "warn" : "good"} role="status"
      title={nothing ? w.nothing_changed : w.done(reload.municipalities.length, reload.cases)}>
      <ReloadFates reload={reload} />
    </Note>
  );
}

export function ReloadNow() {
  const w = useWords(console_words).reload;
  const [reason, set_reason] = useState("");
  const reload = api.useMutation("post", "/policy-reloads", {
    onSuccess: () => {
      set_reason("");
      void changed("/municipalities", "/policy-reloads", "/municipalities/{municipality}",
        "/municipalities/{municipality}/policy/history", "/municipalities/{municipality}/script-numbers");
    },
  });
  return (
    <Card title={w.title}>
      <p>{w.intro}</p>
      <form className="form" onSubmit={(event) => {
        event.preventDefault();
        if (!reload.isPending) reload.mutate({ body: reason === "" ? {} : { reason } });
      }}>
        <Field label={w.reason} help={w.reason_help} value={reason} maxLength={500}
          onChange={(event) => set_reason(event.target.value)} />
        <Button kind="primary" type="submit" busy={reload.isPending ? w.busy : undefined}>{w.button}</Button>
      </form>
      {reload.error && <Refused problem={reload.error as Problem} />}
      {reload.data && <Done reload={reload.data} />}
    </Card>
  );
}
