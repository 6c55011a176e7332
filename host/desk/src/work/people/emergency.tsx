// A file that is closed to the reader, and the door for an emergency: with a reason, for a day, and never unseen. Who
// directs the case is told at once, and a colleague looks whether it was rightful.
import { useCallback, useState } from "react";
import { client, wanted, type Problem } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { useAct } from "../shared/act";
import { PurposeChoice, usePurpose } from "../shared/purpose";
import { PageHead } from "@/parts/page";
import { case_words } from "../words_case";
import { more_words } from "../words_more";

const LEAST = 20;

export function ClosedFile({ person, problem, opened }: { person: string; problem: Problem; opened: () => unknown }) {
  const w = useWords(more_words);
  const c = useWords(case_words);
  const town = useTown();
  const purpose = usePurpose();
  const [because, set_because] = useState("");
  const short = because.trim().length < LEAST;
  const open = useAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/clients/{client}/emergency-accesses", {
      params: { path: { municipality: town.name, client: person }, header: { Purpose: purpose } }, body: { because: because.trim() },
    }));
    await opened();
    return w.emergency_said;
  }, [town.name, person, purpose, because, opened, w]));
  return (
    <>
      <PageHead title={w.closed_file} actions={<PurposeChoice />} />
      <div className="stack narrow">
        <Refused problem={problem} />
        <Card title={w.emergency}>
          <details>
            <summary>{w.emergency_fold}</summary>
            <form className="form" onSubmit={(event) => { event.preventDefault(); void open.run(); }}>
              <p className="quiet">{w.emergency_intro}</p>
              <TextField label={w.emergency_why} help={w.emergency_help} required minLength={LEAST} maxLength={1000} rows={3} value={because}
                onChange={(event) => set_because(event.target.value)} />
              {open.problem && <Refused problem={open.problem} />}
              <div><Button type="submit" kind="danger" busy={open.busy ? c.busy : undefined} because={short ? w.emergency_short : undefined}>{w.emergency_do}</Button></div>
            </form>
          </details>
        </Card>
      </div>
    </>
  );
}
