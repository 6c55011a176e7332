// A decision that is late or will be: notices of default (Awb 4:17) and adjournments (Awb 4:14, 7:10).
import { useCallback, useState } from "react";
import { api, changed, client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { CheckField, SelectField, TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useMay } from "@/shell/town";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { DateField } from "@/parts/date_field";
import { useTitles } from "../shared/names";
import { case_words } from "../words_case";
import { more_words } from "../words_more";
import { useFile, useFileAct } from "./file";

// What the decision is about: the application of the case, or an objection that is still open.
function Matter({ value, change }: { value: string; change: (value: string) => void }) {
  const w = useWords(more_words);
  const format = useFormat();
  const { whole } = useFile();
  const open = whole.objections.filter((each) => each.outcome === null);
  if (open.length === 0) return null;
  return (
    <SelectField label={w.adjourn_of} required may_be_empty={false} value={value} onChange={(event) => change(event.target.value)}
      choices={[{ value: "", title: w.adjourn_case }, ...open.map((each) => ({ value: each.objection_id, title: w.adjourn_objection(format.date(each.received_on)) }))]} />
  );
}

export function AdjournForm() {
  const w = useWords(more_words);
  const c = useWords(case_words);
  const { path, version } = useFile();
  const [objection, set_objection] = useState("");
  const [until, set_until] = useState("");
  const [because, set_because] = useState("");
  const [consented, set_consented] = useState(false);
  const adjourn = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/adjournments", {
      params: { path }, body: { version, objection_id: objection || null, until, because, ...(objection && consented ? { consented } : {}) },
    }));
    set_until("");
    set_because("");
    return w.adjourn_said;
  }, [path, version, objection, until, because, consented, w]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void adjourn.run(); }}>
      <p className="quiet">{w.adjourn_intro}</p>
      <Matter value={objection} change={set_objection} />
      <DateField label={w.adjourn_until} required value={until} change={set_until} wrong={c.date_wrong} />
      <TextField label={w.adjourn_why} required rows={2} value={because} onChange={(event) => set_because(event.target.value)} />
      {objection !== "" && <CheckField label={w.adjourn_consent} checked={consented} change={set_consented} />}
      {adjourn.problem && <Refused problem={adjourn.problem} />}
      <div><Button type="submit" busy={adjourn.busy ? c.busy : undefined}>{w.adjourn_do}</Button></div>
    </form>
  );
}

export function NoticeForm() {
  const w = useWords(more_words);
  const c = useWords(case_words);
  const { path, version } = useFile();
  const [objection, set_objection] = useState("");
  const [day, set_day] = useState(today());
  const receive = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/default-notices", {
      params: { path }, body: { version, objection_id: objection || null, received_on: day || null },
    }));
    return w.notice_said;
  }, [path, version, objection, day, w]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void receive.run(); }}>
      <p className="quiet">{w.notice_intro}</p>
      <Matter value={objection} change={set_objection} />
      <DateField label={w.notice_on} required value={day} change={set_day} wrong={c.date_wrong} />
      {receive.problem && <Refused problem={receive.problem} />}
      <div><Button type="submit" busy={receive.busy ? c.busy : undefined}>{w.notice_do}</Button></div>
    </form>
  );
}

// What stands of it in this case; nothing when nothing is late.
export function Late() {
  const w = useWords(more_words);
  const format = useFormat();
  const titles = useTitles();
  const { whole } = useFile();
  const { default_notices: notices, adjournments, urgent_help: urgent } = whole;
  if (notices.length + adjournments.length + urgent.length === 0) return null;
  return (
    <Card title={w.late}>
      <ul className="plain-list">
        {urgent.map((each) => (
          <li key={each.provision_id}>
            <strong>{w.urgent_runs(titles.provision(each.provision), format.date(each.starts_on), format.date(each.ends_on))}</strong>
            <p className="small">{each.because} <span className="quiet">{each.article}</span></p>
          </li>
        ))}
        {adjournments.map((each) => (
          <li key={each.told_on + each.until}>
            <strong>{w.late_moved(format.date(each.until))}</strong>
            <p className="small">{each.because} <span className="quiet">{each.article}</span></p>
          </li>
        ))}
        {notices.map((each) => <Notice key={each.default_notice_id} notice={each} />)}
      </ul>
    </Card>
  );
}

function Notice({ notice }: { notice: Schema<"DefaultNotice"> }) {
  const w = useWords(more_words);
  const c = useWords(case_words);
  const format = useFormat();
  const may = useMay("decide");
  const { path, purpose, version } = useFile();
  const fix = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/default-notices/{default_notice}/penalties", {
      params: { path: { municipality: path.municipality, default_notice: notice.default_notice_id } }, body: { version },
    }));
    await changed("/municipalities/{municipality}/default-notices/{default_notice}");
    return w.penalty_said;
  }, [path.municipality, notice.default_notice_id, version, w]));
  const says = notice.too_early ? w.late_early
    : notice.penalty !== null && notice.penalty_fixed_on !== null ? w.late_penalty(format.money(Number(notice.penalty) * 100), format.date(notice.penalty_fixed_on))
      : notice.decided_on !== null ? w.late_decided(format.date(notice.decided_on)) : w.late_decide(format.date(notice.decide_until));
  // What it has come to: while nobody decided, and until somebody fixes it.
  const runs = !notice.too_early && notice.penalty === null && (notice.decided_on ?? today()) > notice.decide_until;
  const now = api.useQuery("get", "/municipalities/{municipality}/default-notices/{default_notice}",
    { params: { path: { municipality: path.municipality, default_notice: notice.default_notice_id }, header: { Purpose: purpose } } }, { enabled: runs });
  const so_far = now.data?.penalty_so_far;
  return (
    <li>
      <strong>{w.late_notice(format.date(notice.received_on))}</strong>
      <p className="small">{says}</p>
      {runs && so_far && <p><strong>{w.late_so_far(format.money(Number(so_far) * 100))}</strong></p>}
      {runs && may && <Button busy={fix.busy ? c.busy : undefined} onClick={() => void fix.run()}>{w.penalty_do}</Button>}
      {fix.problem && <Refused problem={fix.problem} />}
    </li>
  );
}
