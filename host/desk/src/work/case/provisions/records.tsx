// Records that a plugin keeps of a case: forms made from its declarations.
import { useCallback, useState } from "react";
import { api, client, wanted, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { TextField } from "@/parts/field";
import { Refused } from "@/parts/refused";
import { useMay } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useColleagues } from "../../shared/names";
import { provisions_words } from "../../words_provisions";
import { useFile, useFileAct } from "../file";
import { RecordForm, type Fields } from "./record_form";

type Declared = Schema<"RecordDeclaration">;
type Kept = Schema<"Record">;

export function Records() {
  const { whole, path, purpose } = useFile();
  const declared = api.useQuery("get", "/municipalities/{municipality}/policy/tasks/{task}/records",
    { params: { path: { municipality: path.municipality, task: whole.case.task } } }, { staleTime: 600_000 });
  const mine = declared.data?.items.filter((each) => each.of === "case") ?? [];
  const records = api.useQuery("get", "/municipalities/{municipality}/cases/{case}/records",
    { params: { path, header: { Purpose: purpose }, query: { withdrawnToo: true, limit: 100 } } }, { enabled: mine.length > 0 });
  return <>{mine.map((each) => <Kind key={each.name} declared={each} records={records.data?.items.filter((one) => one.type === each.name) ?? []} />)}</>;
}

function Kind({ declared, records }: { declared: Declared; records: Kept[] }) {
  const w = useWords(provisions_words);
  const { whole, path } = useFile();
  const may = useMay(declared.act) && whole.case.state === "open";
  const add = useFileAct(useCallback(async (fields: Fields) => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/records", { params: { path }, body: { type: declared.name, fields } }));
    return w.record_saved;
  }, [path, declared.name, w]));
  const running = records.filter((each) => each.withdrawn_on === null);
  return (
    <Card title={declared.title}>
      {records.length === 0 && <p className="quiet">{w.record_none}</p>}
      <ul className="plain-list">{records.map((each) => <One key={each.record_id} record={each} may={may} />)}</ul>
      {may && !(declared.only_one && running.length > 0) && (
        <details className="more-below">
          <summary>{w.record_new(declared.title)}</summary>
          <RecordForm key={records.length} form={declared.form} save={add.run} busy={add.busy} problem={add.problem} />
        </details>
      )}
    </Card>
  );
}

function One({ record, may }: { record: Kept; may: boolean }) {
  const w = useWords(provisions_words);
  const format = useFormat();
  const colleagues = useColleagues();
  const { path } = useFile();
  const [because, set_because] = useState("");
  const [changing, set_changing] = useState(false);
  const change = useFileAct(useCallback(async (fields: Fields) => {
    await wanted(client.PUT("/municipalities/{municipality}/records/{record}", {
      params: { path: { municipality: path.municipality, record: record.record_id } }, body: { version: record.version, fields },
    }));
    set_changing(false);
    return w.record_saved;
  }, [path.municipality, record, w]));
  const withdraw = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/records/{record}/withdrawals", {
      params: { path: { municipality: path.municipality, record: record.record_id } }, body: { version: record.version, because },
    }));
  }, [path.municipality, record, because]));
  const shown = (field: Schema<"RecordFieldForm">): string => {
    const value = (record.fields as Fields)[field.name];
    if (value === undefined || value === null) return "–";
    if (field.type === "yes_no") return value === true ? w.yes : w.no;
    if (field.type === "choice") return field.options.find((option) => option.value === value)?.title ?? String(value);
    if (field.type === "date") return format.date(String(value));
    return typeof value === "number" ? format.number(value, 2) : String(value);
  };
  return (
    <li>
      {record.withdrawn_on && <p><Badge>{w.withdrawn}</Badge> {record.withdrawn_because}</p>}
      <dl className="pairs pairs--row">
        {record.form.fields.map((field) => <div key={field.name}><dt>{field.title}</dt><dd>{shown(field)}</dd></div>)}
      </dl>
      <p className="quiet small">{w.version(record.version, colleagues.name(record.saved_by), format.moment(record.saved_at))}</p>
      {may && record.withdrawn_on === null && (
        <div className="folds">
          <details open={changing} onToggle={(event) => set_changing(event.currentTarget.open)}>
            <summary>{w.record_change}</summary>
            {changing && <RecordForm form={record.form} fields={record.fields as Fields} save={change.run} busy={change.busy} problem={change.problem} />}
          </details>
          <details>
            <summary>{w.record_withdraw}</summary>
            <form className="form" onSubmit={(event) => { event.preventDefault(); void withdraw.run(); }}>
              <TextField label={w.record_withdraw_why} required rows={2} value={because} onChange={(event) => set_because(event.target.value)} />
              {withdraw.problem && <Refused problem={withdraw.problem} />}
              <div><Button type="submit" kind="danger">{w.record_withdraw}</Button></div>
            </form>
          </details>
        </div>
      )}
    </li>
  );
}
