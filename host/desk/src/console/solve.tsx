import { useState } from "react";
import { api, changed, type Problem, type Schema } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { Button } from "@/parts/button";
import { Dialog } from "@/parts/dialog";
import { TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { parts_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { console_words } from "./words";

// Saying that a problem is solved, and how; with it all open problems of the same handler.
export function Solve({ town, problem }: { town: string; problem: Schema<"HandlerProblem"> }) {
  const w = useWords(console_words).handlers;
  const parts = useWords(parts_words);
  const announce = useAnnounce();
  const at = api.useQuery("get", "/municipalities/{municipality}", { params: { path: { municipality: town } } });
  const may = at.data?.acts.includes("manage_policy") ?? false;
  const [open, set_open] = useState(false);
  const [because, set_because] = useState("");
  const solve = api.useMutation("post", "/municipalities/{municipality}/handler-problems/{problem}/solutions", {
    onSuccess: () => {
      set_open(false);
      announce(w.solved);
      void changed("/municipalities/{municipality}/handler-problems");
    },
  });
  return (
    <>
      <Button because={may ? undefined : w.not_yours} onClick={() => set_open(true)}>{w.solve}</Button>
      <Dialog title={w.solve_title} open={open} close={() => set_open(false)}>
        <form className="form" onSubmit={(event) => {
          event.preventDefault();
          solve.mutate({ params: { path: { municipality: town, problem: problem.number } }, body: { because } });
        }}>
          <TextField label={w.because} required value={because} onChange={(event) => set_because(event.target.value)} />
          {solve.error && <Refused problem={solve.error as Problem} />}
          <div className="row">
            <Button kind="primary" type="submit" busy={solve.isPending ? parts.saving : undefined}>{w.solve}</Button>
            <Button onClick={() => set_open(false)}>{parts.cancel}</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
