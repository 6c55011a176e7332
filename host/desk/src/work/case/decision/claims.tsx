// Money asked back, and fines: decided by a person who heard the resident, paid at once or in instalments.
import { useCallback, useState } from "react";
import { client, wanted, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { DateField } from "@/parts/date_field";
import { Field } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useMay } from "@/shell/town";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useColleagues } from "../../shared/names";
import { claims_words } from "../../words_claims";
import { useFile, useFileAct } from "../file";
import { NewClaim } from "./new_claim";

type Claim = Schema<"Claim">;

// "12,50" → "12.50", or nothing when it is no amount.
export function read_amount(text: string): string | undefined {
  const amount = text.trim().replace(/^€\s*/, "").replace(",", ".");
  return /^[0-9]+(\.[0-9]{1,2})?$/.test(amount) ? amount : undefined;
}

export function AmountField({ label, value, change }: { label: string; value: string; change: (text: string) => void }) {
  const w = useWords(claims_words);
  const [left, leave] = useState(false);
  return (
    <Field label={label} help={w.amount_help} required className="short" inputMode="decimal" value={value} onBlur={() => leave(true)}
      error={left && value !== "" && read_amount(value) === undefined ? w.amount_wrong : undefined} onChange={(event) => change(event.target.value)} />
  );
}

export function Claims() {
  const w = useWords(claims_words);
  const may = useMay("recover");
  const { whole } = useFile();
  const may_add = may && whole.case.state === "open";
  if (whole.claims.length === 0 && !may_add) return null;
  return (
    <Card title={w.title}>
      {whole.claims.length === 0 && <p className="quiet">{w.none}</p>}
      {whole.claims.map((each) => <One key={each.claim_id} claim={each} may={may} />)}
      {may_add && <details className="more-below"><summary>{w.fresh}</summary><NewClaim key={whole.claims.length} /></details>}
    </Card>
  );
}

const cents = (amount: string) => Math.round(Number(amount) * 100);

function One({ claim, may }: { claim: Claim; may: boolean }) {
  const w = useWords(claims_words);
  const format = useFormat();
  const colleagues = useColleagues();
  const money = (amount: string) => format.money(cents(amount));
  const rest = cents(claim.balance);
  return (
    <article className="claim">
      <h3 className="utrecht-heading-3">{w.one(w.kind[claim.kind], money(claim.amount))} {rest === 0 && <Badge kind="good">{w.done}</Badge>}</h3>
      <p className="quiet facts-line"><span>{w.decided(format.date(claim.decided_on), colleagues.full(claim.decided_by))}</span><span>{claim.article}</span><span>{w.objection(format.date(claim.objection_until))}</span></p>
      <p>{claim.reason}</p>
      <p className="small">{claim.heard_on ? w.heard(format.date(claim.heard_on)) : w.not_heard(claim.not_heard_because ?? "")} {w.debtor[claim.debtor]}.</p>
      <div className="claim__meter" role="meter" aria-label={w.paid} aria-valuemin={0} aria-valuemax={cents(claim.amount) / 100} aria-valuenow={cents(claim.paid) / 100} aria-valuetext={w.progress(money(claim.paid), money(claim.amount))}>
        <span style={{ inlineSize: `${(cents(claim.paid) / Math.max(1, cents(claim.amount))) * 100}%` }} />
      </div>
      <dl className="pairs pairs--row">
        <div><dt>{w.paid}</dt><dd>{money(claim.paid)}</dd></div>
        <div><dt>{w.left}</dt><dd><strong>{money(claim.balance)}</strong></dd></div>
      </dl>
      <p className="small">{claim.first_instalment_on ? w.instalment(money(claim.instalment), format.date(claim.first_instalment_on)) : w.at_once}</p>
      {claim.payments.length > 0 && <><h4 className="utrecht-heading-4">{w.payments}</h4>
        <ul>{claim.payments.map((each, at) => <li key={at}>{format.date(each.paid_on)}: {money(each.amount)}</li>)}</ul></>}
      {may && rest > 0 && (
        <div className="folds">
          <details><summary>{w.pay}</summary><Pay key={claim.payments.length} claim={claim} /></details>
          <details><summary>{w.terms}</summary><Instalments claim={claim} /></details>
        </div>
      )}
    </article>
  );
}

function Pay({ claim }: { claim: Claim }) {
  const w = useWords(claims_words);
  const { path } = useFile();
  const [on, set_on] = useState(today());
  const [amount, set_amount] = useState("");
  const read = read_amount(amount);
  const pay = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/claims/{claim}/payments", {
      params: { path: { municipality: path.municipality, claim: claim.claim_id } }, body: { paid_on: on, amount: read ?? "" },
    }));
    return w.pay_said;
  }, [path.municipality, claim.claim_id, on, read, w]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); if (read !== undefined) void pay.run(); }}>
      <DateField label={w.payment_on} required value={on} change={set_on} wrong={w.date_wrong} />
      <AmountField label={w.amount} value={amount} change={set_amount} />
      {pay.problem && <Refused problem={pay.problem} />}
      <div><Button type="submit" busy={pay.busy ? w.busy : undefined}>{w.pay_do}</Button></div>
    </form>
  );
}

function Instalments({ claim }: { claim: Claim }) {
  const w = useWords(claims_words);
  const { path } = useFile();
  const [amount, set_amount] = useState("");
  const [on, set_on] = useState("");
  const read = read_amount(amount);
  const agree = useFileAct(useCallback(async () => {
    await wanted(client.PUT("/municipalities/{municipality}/claims/{claim}/instalments", {
      params: { path: { municipality: path.municipality, claim: claim.claim_id } }, body: { instalment: read ?? "", first_instalment_on: on },
    }));
    return w.terms_said;
  }, [path.municipality, claim.claim_id, on, read, w]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); if (read !== undefined) void agree.run(); }}>
      <AmountField label={w.per_month} value={amount} change={set_amount} />
      <DateField label={w.first_on} required value={on} change={set_on} wrong={w.date_wrong} />
      {agree.problem && <Refused problem={agree.problem} />}
      <div><Button type="submit" busy={agree.busy ? w.busy : undefined}>{w.terms_do}</Button></div>
    </form>
  );
}
