// Consents of who lives in a household: what each opens, giving one, and withdrawing one as easily (AVG art. 7 lid 3).
import { useCallback, useState } from "react";
import { changed, client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { DateField } from "@/parts/date_field";
import { Dialog } from "@/parts/dialog";
import { CheckField, ChoiceField, Field, SelectField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useMay, useTown } from "@/shell/town";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { parts_words } from "@/words/shell";
import { useAct } from "../shared/act";
import { PURPOSES, type Purpose } from "../shared/purpose";
import { people_words, purpose_words } from "../words_people";
import { together_words } from "../words_together";
import { age_on } from "./person_page";

type Page = Schema<"HouseholdPage">;
type Consent = Schema<"Consent">;
type Law = Schema<"Law">;
type Giver = Schema<"ConsentGiver">;
const LAWS: Law[] = ["wmo", "youth", "participation"];
const GIVERS: Giver[] = ["client", "parents", "client_and_parents", "representative"];
type Who = (client: string) => string | undefined;

// After a consent what may be seen is another: of the household, and of every case in it.
function renewed() {
  return changed("/municipalities/{municipality}/households/{household}", "/municipalities/{municipality}/cases/{case}");
}

function holds(consent: Consent, day: string): boolean {
  return (consent.withdrawn_on === null || consent.withdrawn_on > day) && (consent.until === null || consent.until >= day);
}

export function Consents({ page, who }: { page: Page; who: Who }) {
  const w = useWords(together_words);
  const may_facts = useMay("record_facts");
  const may_plan = useMay("make_plan");
  const may_notify = useMay("register_notification");
  const may = may_facts || may_plan || may_notify;
  const running = page.consents.filter((each) => holds(each, today()));
  const over = page.consents.filter((each) => !holds(each, today()));
  return (
    <Card title={w.consents}>
      <p className="quiet small">{w.consents_text}</p>
      {running.length === 0 && <p><strong>{w.no_consents}.</strong> {w.no_consents_text}</p>}
      <ul className="plain-list">{running.map((each) => <One key={each.consent_id} consent={each} who={who} may={may} />)}</ul>
      {may && <Give page={page} />}
      {over.length > 0 && (
        <details className="more-below"><summary>{w.ended(over.length)}</summary>
          <ul className="plain-list">{over.map((each) => <One key={each.consent_id} consent={each} who={who} may={false} />)}</ul>
        </details>
      )}
    </Card>
  );
}

function One({ consent, who, may }: { consent: Consent; who: Who; may: boolean }) {
  const w = useWords(together_words);
  const p = useWords(people_words);
  const purposes = useWords(purpose_words);
  const format = useFormat();
  const title = w.of_whom(who(consent.client_id) ?? "", p.law[consent.of_law], p.law[consent.for_law]);
  return (
    <li>
      <strong>{title}</strong>
      <p className="small">{w.opens(p.law[consent.for_law], p.law[consent.of_law])} {w.only_for(consent.purposes.map((each) => purposes[each]).join(", "))}</p>
      <p className="quiet small">{w.given(format.date(consent.given_on), w.givers[consent.given_by])}. {w.seen(consent.how)}.{" "}
        {consent.withdrawn_on !== null ? `${w.withdrawn_on(format.date(consent.withdrawn_on))}${consent.withdrawn_because ? `: ${consent.withdrawn_because}` : "."}`
          : consent.until === null ? w.open_ended : consent.until < today() ? w.ended_on(format.date(consent.until)) : w.until(format.date(consent.until))}</p>
      {may && <Withdraw consent={consent} title={title} />}
    </li>
  );
}

function Withdraw({ consent, title }: { consent: Consent; title: string }) {
  const w = useWords(together_words);
  const parts = useWords(parts_words);
  const town = useTown();
  const [open, ask] = useState(false);
  const [because, set_because] = useState("");
  const withdraw = useAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/consents/{consent}/withdrawals", {
      params: { path: { municipality: town.name, consent: consent.consent_id } }, body: because.trim() === "" ? {} : { because: because.trim() },
    }));
    ask(false);
    await renewed();
    return w.withdraw_said;
  }, [town.name, consent.consent_id, because, w]));
  return (
    <>
      <Button aria-label={w.withdraw_of(title)} onClick={() => ask(true)}>{w.withdraw}</Button>
      <Dialog title={w.withdraw_title} open={open} close={() => ask(false)}>
        <form className="form" onSubmit={(event) => { event.preventDefault(); void withdraw.run(); }}>
          <p><strong>{title}</strong></p>
          <p>{w.withdraw_text}</p>
          <Field label={w.because} maxLength={500} value={because} onChange={(event) => set_because(event.target.value)} />
          {withdraw.problem && <Refused problem={withdraw.problem} />}
          <div className="row">
            <Button type="submit" kind="danger" busy={withdraw.busy ? w.busy : undefined}>{w.withdraw}</Button>
            <Button onClick={() => ask(false)}>{parts.cancel}</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

function usual_giver(age: number): Giver {
  return age < 12 ? "parents" : age < 16 ? "client_and_parents" : "client";
}

function Give({ page }: { page: Page }) {
  const w = useWords(together_words);
  const [open, set_open] = useState(false);
  return (
    <details className="more-below" open={open} onToggle={(event) => set_open(event.currentTarget.open)}>
      <summary>{w.give}</summary>
      {open && <Form page={page} done={() => set_open(false)} />}
    </details>
  );
}

function Form({ page, done }: { page: Page; done: () => void }) {
  const w = useWords(together_words);
  const p = useWords(people_words);
  const purpose_titles = useWords(purpose_words);
  const town = useTown();
  const [person, set_person] = useState(page.members[0]?.client.client_id ?? "");
  const [of_law, set_of] = useState<Law>("youth");
  const [for_law, set_for] = useState<Law>("wmo");
  const [purposes, set_purposes] = useState<Purpose[]>(["investigation", "decision"]);
  const member = page.members.find((each) => each.client.client_id === person);
  const age = member ? age_on(member.identity.birth_date, today()) : 99;
  const [chosen_giver, set_giver] = useState<Giver>();
  const giver = chosen_giver ?? usual_giver(age);
  const [how, set_how] = useState("");
  const [until, set_until] = useState("");
  const give = useAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/clients/{client}/consents", {
      params: { path: { municipality: town.name, client: person } },
      body: { of_law, for_law, purposes, given_by: giver, how: how.trim(), ...(until ? { until } : {}) },
    }));
    await renewed();
    done();
    return w.give_said;
  }, [town.name, person, of_law, for_law, purposes, giver, how, until, done, w]));
  const laws = (but?: Law) => LAWS.filter((law) => law !== but).map((law) => ({ value: law, title: p.law[law] }));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void give.run(); }}>
      <SelectField label={w.who} required may_be_empty={false} value={person} onChange={(event) => { set_person(event.target.value); set_giver(undefined); }}
        choices={page.members.map(({ client: { client_id }, identity }) => ({ value: client_id, title: `${identity.given_names} ${identity.family_name}` }))} />
      <SelectField label={w.of_law} required may_be_empty={false} value={of_law} choices={laws()}
        onChange={(event) => { const law = event.target.value as Law; set_of(law); if (law === for_law) set_for(LAWS.find((each) => each !== law)!); }} />
      <SelectField label={w.for_law} required may_be_empty={false} value={for_law} choices={laws(of_law)} onChange={(event) => set_for(event.target.value as Law)} />
      <fieldset className="field choice">
        <legend className="utrecht-form-label">{w.purposes}</legend>
        {PURPOSES.map((each) => (
          <CheckField key={each} label={purpose_titles[each]} checked={purposes.includes(each)}
            change={(on) => set_purposes((before) => (on ? [...before, each] : before.filter((one) => one !== each)))} />
        ))}
      </fieldset>
      <ChoiceField label={w.given_by} help={w.age_rule(age)} required name="consent_giver" value={giver} change={(value) => set_giver(value as Giver)}
        choices={GIVERS.map((each) => ({ value: each, title: w.who_gives[each] }))} />
      <Field label={w.how} help={w.how_help} required maxLength={500} value={how} onChange={(event) => set_how(event.target.value)} />
      <DateField label={w.last_day} help={w.last_day_help} value={until} change={set_until} wrong={w.date_wrong} />
      <p className="small" role="status"><strong>{w.effect}:</strong> {w.opens(p.law[for_law], p.law[of_law])}{purposes.length > 0 && ` ${w.only_for(purposes.map((each) => purpose_titles[each]).join(", "))}`}</p>
      {give.problem && <Refused problem={give.problem} />}
      <div><Button type="submit" kind="primary" busy={give.busy ? w.busy : undefined} because={purposes.length === 0 ? w.purposes_wrong : undefined}>{w.give_do}</Button></div>
    </form>
  );
}
