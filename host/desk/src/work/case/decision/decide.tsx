// Deciding: beside the advice or away from it, with the letter in sight before signing.
import { useCallback, useState } from "react";
import { client, wanted, type Problem, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { ChoiceField, error_at, Field, SelectField, TextField } from "@/parts/field";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { useTitles, useUnit } from "../../shared/names";
import { DateField } from "@/parts/date_field";
import { outcome_words } from "../../words_case";
import { decision_words } from "../../words_decision";
import type { Outcome } from "../advice/part";
import { useFile, useFileAct } from "../file";
import { Letter } from "../letter";
import { useOfferedActs } from "./may_sign";
import { Sure } from "./sure";

type Kind = "grant" | "refuse" | "refer";
const KINDS: Kind[] = ["grant", "refuse", "refer"];

// The amount that the rules reckoned, as a text: "2.5".
function advised_amount(outcome: Outcome, provision: string): string {
  const values = outcome.grants?.find((grant) => grant.provision === provision)?.values ?? {};
  const first = Object.values(values).find((value) => typeof value === "number" || typeof value === "string");
  return first === undefined ? "" : String(first);
}

export function Decide() {
  const w = useWords(decision_words);
  const o = useWords(outcome_words);
  const titles = useTitles();
  const town = useTown();
  const unit_text = useUnit();
  const { whole, path, purpose, version } = useFile();
  const advice = whole.advices[0]!;
  const outcome = advice.outcome as Outcome;
  const advised: Kind = advice.verdict === "refuse" || advice.verdict === "refer" ? advice.verdict : "grant";
  const offered = titles.provisions.filter((each) => (each.task === whole.case.task && each.kind === "tailored") || each.name === advice.provision);
  const [kind, set_kind] = useState<Kind>(advised);
  const [provision, set_provision] = useState(advice.provision ?? "");
  const chosen = provision || offered[0]?.name || "";
  const [amount, set_amount] = useState(advised_amount(outcome, advice.provision ?? ""));
  const [reason, set_reason] = useState("");
  const [weighed, set_weighed] = useState("");
  const [deviation, set_deviation] = useState("");
  const [from, set_from] = useState("");
  const [until, set_until] = useState("");
  const [preview, set_preview] = useState<string>();
  const [sure, set_sure] = useState(false);
  const deviates = advice.verdict !== "weigh" && (kind !== advice.verdict || (kind === "grant" && advice.provision !== null && chosen !== advice.provision));
  const act = useOfferedActs().data?.items.find((each) => each.act === "decide" && each.provision === chosen);
  // What a grant waits for (a plan, a consultation) need not hold up a refusal; the host decides that.
  const because = act === undefined || act.ready ? undefined : !act.allowed ? act.says ?? undefined : kind === "grant" ? act.waits_for ?? undefined : undefined;
  const unit = titles.provisions.find((each) => each.name === chosen)?.unit;

  const body: Schema<"NewDecision"> = {
    version, kind, provision: chosen, advice_id: advice.advice_id, amount: kind === "grant" ? amount.trim().replace(",", ".") || null : null,
    reason: reason.trim() || null, deviation: deviates ? deviation.trim() || null : null, personal_plan_weighed: weighed.trim() || null,
    valid_from: from || null, valid_until: until || null,
  };
  const given = JSON.stringify(body);
  const show = useFileAct(useCallback(async () => {
    set_preview(await wanted<string>(client.POST("/municipalities/{municipality}/cases/{case}/letter-previews", {
      params: { path, header: { Purpose: purpose } }, body: JSON.parse(given) as Schema<"NewDecision">, parseAs: "text",
    })));
  }, [path, purpose, given]));
  const sign = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/decisions", { params: { path }, body: JSON.parse(given) as Schema<"NewDecision"> }));
    set_preview(undefined);
    return w.signed;
  }, [path, given, w]));
  const problem: Problem | undefined = sign.problem ?? show.problem;
  const change = <Value,>(set: (value: Value) => void) => (value: Value) => { set(value); set_preview(undefined); };

  return (
    <Card title={w.new_one}>
      <details open={whole.decisions.length === 0}>
      <summary className={whole.decisions.length === 0 ? "unseen" : ""}>{w.new_one}</summary>
      <form className="form more-below" onSubmit={(event) => { event.preventDefault(); void show.run(); }}>
        <ChoiceField label={w.kind} name="kind" required in_a_row value={kind} change={change((value: string) => set_kind(value as Kind))}
          choices={KINDS.map((each) => ({ value: each, title: o.verdict[each] + (each === advice.verdict ? ` (${w.from_advice})` : "") }))} />
        <div className="pair">
          <SelectField label={w.provision} required may_be_empty={false} value={chosen} onChange={(event) => change(set_provision)(event.target.value)}
            choices={offered.map((each) => ({ value: each.name, title: each.title }))} />
          {kind === "grant" && (
            <Field label={w.amount} help={unit ? w.amount_help(unit_text(unit)) : w.amount_plain} className="short" inputMode="decimal" value={amount.replace(".", ",")}
              error={error_at(problem, "/amount")} onChange={(event) => change(set_amount)(event.target.value)} />
          )}
        </div>
        {deviates && (
          <Note kind="warn" title={w.deviates}>
            <p>{w.deviates_text(o.verdict[advice.verdict] + (advice.provision ? ` (${titles.provision(advice.provision)})` : ""))}</p>
            <TextField label={w.deviation} required rows={3} value={deviation} error={error_at(problem, "/deviation")} onChange={(event) => change(set_deviation)(event.target.value)} />
          </Note>
        )}
        <TextField label={w.reason} help={w.reason_help} rows={4} value={reason} error={error_at(problem, "/reason")} onChange={(event) => change(set_reason)(event.target.value)} />
        {whole.personal_plans.length > 0 && (
          <TextField label={w.personal_plan} required rows={3} value={weighed} error={error_at(problem, "/personal_plan_weighed")} onChange={(event) => change(set_weighed)(event.target.value)} />
        )}
        <div className="pair">
          <DateField label={w.valid_from} value={from} change={change(set_from)} wrong={w.date_wrong} />
          <DateField label={w.valid_until} value={until} change={change(set_until)} wrong={w.date_wrong} />
        </div>
        {problem && <Refused problem={problem} />}
        <div className="row">
          <Button type="submit" busy={show.busy ? w.previewing : undefined}>{w.preview}</Button>
          <Button kind="primary" busy={sign.busy ? w.signing : undefined} because={because} onClick={() => set_sure(true)}>{w.sign}</Button>
        </div>
      </form>
      {preview !== undefined && (
        <section className="preview">
          <div className="card__head"><h3 className="utrecht-heading-3">{w.preview_title}</h3><Button kind="quiet" onClick={() => set_preview(undefined)}>{w.close_preview}</Button></div>
          <Letter html={preview} title={w.preview_title} />
        </section>
      )}
      </details>
      <Sure open={sure} close={() => set_sure(false)} what={`${o.kind[kind]}: ${titles.provision(chosen)}, ${town.title}`}
        go={() => { set_sure(false); void sign.run(); }} />
    </Card>
  );
}
