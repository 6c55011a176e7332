// The cases whose outcome changes, for whoever may look into files: each one is a look in the journal,
// so nothing is shown before it is asked.
import { useState } from "react";
import { Link } from "react-router";
import { client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { More, usePages } from "@/parts/more";
import { Read } from "@/parts/read";
import { Table } from "@/parts/table";
import { useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { usePurpose } from "./purpose";
import { simulation_words } from "./words_simulation";
import { studio_words } from "./words";

type Flip = Schema<"Flip">;

function useSide(): (side: Schema<"FlipSide">) => string {
  const s = useWords(studio_words);
  return (side) => {
    const grants = side.grants.map((each) => [each.provision.replaceAll("_", " "),
      ...Object.entries(each.values).map(([name, value]) => `${name.replaceAll("_", " ")} ${String(value)}`)].join(", "));
    return [s.outcome[side.verdict], ...grants, side.refer_to ?? ""].filter(Boolean).join(" · ");
  };
}

function List({ id, purpose }: { id: string; purpose: NonNullable<ReturnType<typeof usePurpose>> }) {
  const w = useWords(simulation_words);
  const s = useWords(studio_words);
  const town = useTown();
  const side = useSide();
  const pages = usePages<Flip>("/municipalities/{municipality}/policy/simulations/{simulation}/flips", { id, purpose }, (after) =>
    wanted(client.GET("/municipalities/{municipality}/policy/simulations/{simulation}/flips", {
      params: { path: { municipality: town.name, simulation: id }, query: { limit: 25, ...(after ? { after } : {}) }, header: { Purpose: purpose } },
    })));
  return (
    <Read of={{ ...pages, data: pages.items }}>
      {(items) => <>
        <Table caption={s.table(w.flips)} caption_unseen rows={items} row_key={(flip) => flip.case_id + (flip.decision_id ?? "")} columns={[
          { title: w.case, names_row: true, of: (flip) => <Link className="utrecht-link" to={`/${town.name}/cases/${flip.case_id}`}>{w.opens(flip.case_id.slice(-6))}</Link> },
          { title: w.now, of: (flip) => side(flip.before) },
          { title: w.then, of: (flip) => side(flip.after) },
          { title: w.because, of: (flip) => [...flip.kind.settings.map((name) => name.replaceAll("_", " ")),
            ...(flip.kind.other_rules ? [`${w.rules_differ}: ${flip.kind.rules.join(", ")}`] : [])].join(", ") },
        ]} />
        <More of={pages} />
      </>}
    </Read>
  );
}

export function Flips({ id }: { id: string }) {
  const w = useWords(simulation_words);
  const purpose = usePurpose();
  const [shown, set_shown] = useState(false);
  return (
    <section>
      <h3 className="utrecht-heading-3">{w.flips}</h3>
      {purpose === undefined ? <p>{w.flips_no_look}</p> : shown ? <List id={id} purpose={purpose} />
        : <><p className="quiet">{w.flips_look}</p><Button onClick={() => set_shown(true)}>{w.show_flips}</Button></>}
    </section>
  );
}
