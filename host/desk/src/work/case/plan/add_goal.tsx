// A new goal: the result first, then who does what, in the order of the law (Wmo 2.3.5 lid 3).
import { useCallback, useState } from "react";
import { api, client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { SelectField, TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useWords } from "@/words/language";
import { group } from "../../shared/group";
import { useTitles } from "../../shared/names";
import { plan_words } from "../../words_plan";
import { useExtras } from "./extras";
import { useFile, useFileAct } from "../file";

const SHARES = ["own", "network", "general", "municipality"] as const;
type Share = (typeof SHARES)[number];
const NOTHING: Record<Share, string> = { own: "", network: "", general: "", municipality: "" };

export function AddGoal({ plan }: { plan: Schema<"Plan"> }) {
  const w = useWords(plan_words);
  const titles = useTitles();
  const { whole, path } = useFile();
  const [domain, set_domain] = useState("");
  const [result, set_result] = useState("");
  const [shares, set_shares] = useState(NOTHING);
  const instruments = api.useQuery("get", "/municipalities/{municipality}/policy/instruments",
    { params: { path: { municipality: path.municipality } } }, { staleTime: 600_000 });
  const settings = api.useQuery("get", "/municipalities/{municipality}/policy/tasks/{task}/settings",
    { params: { path: { municipality: path.municipality, task: "casework" } } }, { staleTime: 600_000 });
  const chosen = settings.data?.items.find((each) => each.name === "conversation_instrument")?.value;
  const domains = instruments.data?.items.find((each) => each.name === chosen)?.domains ?? [];
  const extras = useExtras(settings.data?.items ?? []);
  const add = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/plans/{plan}/goals", {
      params: { path: { municipality: path.municipality, plan: plan.plan_id } },
      body: {
        version: plan.version, case_id: path.case, domain, result,
        own_share: shares.own || null, network_share: shares.network || null, general_share: shares.general || null, municipality_share: shares.municipality || null,
        ...extras.body,
      },
    }));
    set_result("");
    set_shares(NOTHING);
    extras.forget();
    return w.added;
  }, [path, plan.plan_id, plan.version, domain, result, shares, extras, w]));
  const put = (share: Share, text: string) => set_shares((before) => ({ ...before, [share]: text }));
  const take = (share: Share, title: string) => put(share, shares[share] === "" ? title : `${shares[share]}, ${title}`);
  return (
    <Card title={w.add}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); if (!extras.wrong) void add.run(); }}>
        <SelectField label={w.domain} required value={domain} onChange={(event) => set_domain(event.target.value)}
          choices={domains.map((each) => ({ value: each.name, title: titles.domain(each.name) }))} />
        <TextField label={w.result} help={w.result_help} required rows={2} value={result} onChange={(event) => set_result(event.target.value)} />
        <div className="share-fields">
          {SHARES.map((share) => (
            <div key={share} className={`share-field share--${share}`}>
              <TextField label={w.shares[share]} help={w.share_help[share]} rows={3} value={shares[share]} onChange={(event) => put(share, event.target.value)} />
              {(share === "general" || share === "municipality") && (
                <Catalogue kind={share === "general" ? "general" : "tailored"} task={share === "general" ? undefined : whole.case.task} take={(title) => take(share, title)} />
              )}
            </div>
          ))}
        </div>
        {extras.fields}
        {add.problem && <Refused problem={add.problem} />}
        <div><Button type="submit" kind="primary" busy={add.busy ? w.busy : undefined}>{w.add_do}</Button></div>
      </form>
    </Card>
  );
}

// The provisions of this municipality; a click writes the title, so that nobody types it over.
function Catalogue({ kind, task, take }: { kind: "general" | "tailored"; task: string | undefined; take: (title: string) => void }) {
  const w = useWords(plan_words);
  const titles = useTitles();
  const offered = titles.provisions.filter((each) => each.kind === kind && (task === undefined || each.task === task));
  const others = task === undefined ? [] : titles.provisions.filter((each) => each.kind === kind && each.task !== task);
  if (offered.length + others.length === 0) return null;
  const chips = (list: typeof offered) => (
    <div className="chips">
      {list.map((each) => <button key={each.name} type="button" className="chip" aria-label={w.insert(each.title)} onClick={() => take(each.title)}>{each.title}</button>)}
    </div>
  );
  const clusters = group(kind === "general" ? offered : others, (each) => each.cluster ?? w.not_grouped);
  return (
    <>
      {task !== undefined && chips(offered)}
      <details>
        <summary className="small">{w.catalogue}</summary>
        {[...clusters].map(([cluster, list]) => <div key={cluster}><p className="small quiet chips__head">{cluster}</p>{chips(list)}</div>)}
      </details>
    </>
  );
}
