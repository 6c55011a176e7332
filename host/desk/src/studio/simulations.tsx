// Asks past and open cases again under a draft: start, progress as it comes, and what was found out.
import { useState, type FormEvent } from "react";
import { useSearchParams } from "react-router";
import { api, changed, client, wanted, type Problem } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { NamedDate } from "@/parts/date_field";
import { CheckField } from "@/parts/field";
import { Note } from "@/parts/note";
import { Read } from "@/parts/read";
import { Refused } from "@/parts/refused";
import { useTown } from "@/shell/town";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import type { Draft } from "./draft_reads";
import { SimulationProgress } from "./simulation_progress";
import { SimulationResult } from "./simulation_result";
import { simulation_words } from "./words_simulation";

const year_ago = () => `${Number(today().slice(0, 4)) - 1}${today().slice(4).replace("-02-29", "-02-28")}`;

function Start({ draft, ran, started }: { draft: Draft; ran: boolean; started: (id: string) => void }) {
  const w = useWords(simulation_words);
  const town = useTown();
  const [open_cases, set_open_cases] = useState(true);
  const [busy, set_busy] = useState(false);
  const [problem, set_problem] = useState<Problem>();
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const since = String(new FormData(event.currentTarget).get("since"));
    set_busy(true);
    set_problem(undefined);
    try {
      const made = await wanted(client.POST("/municipalities/{municipality}/policy/simulations", {
        params: { path: { municipality: town.name } },
        body: { draft_id: draft.draft_id, since, open_cases, full: false },
      }));
      await changed("/municipalities/{municipality}/policy/simulations");
      started(made.simulation_id);
    } catch (refused) {
      set_problem(refused as Problem);
    } finally {
      set_busy(false);
    }
  }
  return (
    <form onSubmit={submit} className="form">
      {problem && <Refused problem={problem} />}
      <NamedDate label={w.since} name="since" required start={year_ago()} />
      <CheckField label={w.open_cases} checked={open_cases} change={set_open_cases} />
      <Button type="submit" kind={ran ? "secondary" : "primary"} busy={busy ? w.starting : undefined}>{ran ? w.again : w.start}</Button>
    </form>
  );
}

function One({ id }: { id: string }) {
  const w = useWords(simulation_words);
  const town = useTown();
  const simulation = api.useQuery("get", "/municipalities/{municipality}/policy/simulations/{simulation}",
    { params: { path: { municipality: town.name, simulation: id } } });
  return (
    <Read of={simulation}>
      {(data) => {
        if (data.state === "running") return <SimulationProgress id={id} first={data.progress} ended={() => void simulation.refetch()} />;
        if (data.state === "failed") return <Note kind="bad" title={w.failed}><p>{data.says}</p></Note>;
        if (data.state === "cancelled" || !data.result) return <Note>{w.cancelled}</Note>;
        return <SimulationResult id={id} result={data.result} />;
      }}
    </Read>
  );
}

function Earlier({ chosen, choose }: { chosen: string | null; choose: (id: string) => void }) {
  const w = useWords(simulation_words);
  const town = useTown();
  const format = useFormat();
  const list = api.useQuery("get", "/municipalities/{municipality}/policy/simulations",
    { params: { path: { municipality: town.name } } });
  const items = (list.data?.items ?? []).filter((each) => each.simulation_id !== chosen);
  if (items.length === 0) return null;
  return (
    <details><summary>{w.earlier} ({items.length})</summary>
      <ul className="plain">{items.map((each) => (
        <li key={each.simulation_id}>
          <button type="button" className="link-button" onClick={() => choose(each.simulation_id)}>{each.title ?? each.simulation_id}</button>{" "}
          <span className="small quiet">{format.moment(each.started_at)} · {w.state[each.state]}</span>
        </li>
      ))}</ul>
    </details>
  );
}

export function Simulations({ draft }: { draft: Draft }) {
  const w = useWords(simulation_words);
  const [search, set_search] = useSearchParams();
  const id = search.get("simulation");
  const show = (next: string) => set_search({ simulation: next }, { replace: true, preventScrollReset: true });
  return (
    <div id="simulate">
      <Card title={w.title}>
        <p className="quiet">{w.intro}</p>
        {id && <One key={id} id={id} />}
        {draft.state === "open" && <Start draft={draft} ran={id !== null} started={show} />}
        <Earlier chosen={id} choose={show} />
      </Card>
    </div>
  );
}
