// Deciding to ask money back, or to fine. What each law allows is said by the host when it refuses.
import { useCallback, useState } from "react";
import { client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { DateField } from "@/parts/date_field";
import { CheckField, ChoiceField, SelectField, TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useTitles } from "../../shared/names";
import { claims_words } from "../../words_claims";
import { outcome_words } from "../../words_case";
import { useFile, useFileAct } from "../file";
import { AmountField, read_amount } from "./claims";
import { as_body, FRESH_HEARING, Heard, type Hearing } from "./heard";

type Kind = Schema<"Claim">["kind"];
type Debtor = Schema<"Debtor">;

export function NewClaim() {
  const w = useWords(claims_words);
  const o = useWords(outcome_words);
  const format = useFormat();
  const titles = useTitles();
  const { whole, path, version } = useFile();
  const withdrawals = whole.decisions.filter((each) => each.kind === "withdraw");
  const [kind, set_kind] = useState<Kind>("recovery");
  const [withdrawal, set_withdrawal] = useState(withdrawals[0]?.decision_id ?? "");
  const [debtor, set_debtor] = useState<Debtor>("client");
  const [amount, set_amount] = useState("");
  const [reason, set_reason] = useState("");
  const [hearing, set_hearing] = useState<Hearing>(FRESH_HEARING);
  const [on_purpose, set_purpose] = useState(false);
  const [broken, set_broken] = useState(false);
  const [spread, set_spread] = useState(false);
  const [instalment, set_instalment] = useState("");
  const [first_on, set_first] = useState("");
  const read = read_amount(amount);
  const per_month = read_amount(instalment);
  const decide = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/claims", {
      params: { path },
      body: {
        version, kind, debtor, amount: read ?? "", reason: reason.trim(), on_purpose, duty_to_inform_broken: broken, withdrawal_id: withdrawal || null, ...as_body(hearing),
        ...(spread ? { instalment: per_month ?? "", first_instalment_on: first_on } : {}),
      },
    }));
    return w.decided_said;
  }, [path, version, kind, debtor, read, reason, on_purpose, broken, withdrawal, hearing, spread, per_month, first_on, w]));
  const ready = read !== undefined && (!spread || per_month !== undefined);
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); if (ready) void decide.run(); }}>
      <p className="quiet">{w.intro}</p>
      <ChoiceField label={w.what} required name="claim_kind" in_a_row value={kind} change={(value) => set_kind(value as Kind)}
        choices={(["recovery", "fine"] as const).map((each) => ({ value: each, title: w.kind[each] }))} />
      <SelectField label={w.follows} help={w.follows_help} required may_be_empty={false} value={withdrawal} onChange={(event) => set_withdrawal(event.target.value)}
        choices={[...withdrawals.map((each) => ({ value: each.decision_id, title: `${o.kind.withdraw} ${titles.provision(each.provision)}, ${format.date(each.decided_on)} (${each.article})` })), { value: "", title: w.follows_none }]} />
      <AmountField label={w.amount} value={amount} change={set_amount} />
      <CheckField label={w.on_purpose} checked={on_purpose} change={set_purpose} />
      <CheckField label={w.broken} checked={broken} change={set_broken} />
      <ChoiceField label={w.who_pays} required name="claim_debtor" value={debtor} change={(value) => set_debtor(value as Debtor)}
        choices={(["client", "third_party"] as const).map((each) => ({ value: each, title: w.debtor[each] }))} />
      <Heard name="claim_heard" value={hearing} change={set_hearing} />
      <TextField label={w.reason} required rows={3} value={reason} onChange={(event) => set_reason(event.target.value)} />
      <CheckField label={w.spread} checked={spread} change={set_spread} />
      {spread && <div className="pair">
        <AmountField label={w.per_month} value={instalment} change={set_instalment} />
        <DateField label={w.first_on} required value={first_on} change={set_first} wrong={w.date_wrong} />
      </div>}
      {decide.problem && <Refused problem={decide.problem} />}
      <div><Button type="submit" kind="danger" busy={decide.busy ? w.busy : undefined}>{w.decide}</Button></div>
    </form>
  );
}
