// For whom a case works: from one person to the household or the family and back, with nothing entered again.
import { useCallback, useState } from "react";
import { api, client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { CheckField, ChoiceField, SelectField, TextField } from "@/parts/field";
import { Read } from "@/parts/read";
import { Refused } from "@/parts/refused";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useTitles } from "../shared/names";
import { together_words } from "../words_together";
import { useFile, useFileAct } from "./file";

type Role = Schema<"MemberRole">;
type Unit = "person" | "household" | "family";
type Members = Schema<"HouseholdPage">["members"];
const ROLES: Role[] = ["partner", "parent", "child", "sibling", "informal_carer", "representative", "housemate", "other"];
// Wider and narrower, as the host has them.
const WIDTH: Record<Unit, number> = { person: 0, family: 1, household: 2 };

// Who lives there is asked for when somebody opens this.
export function UnitFold() {
  const w = useWords(together_words);
  const { whole } = useFile();
  const [open, set_open] = useState(false);
  return (
    <details onToggle={(event) => set_open(event.currentTarget.open)}>
      <summary>{w.unit}: {w.unit_is[whole.case.unit]}</summary>
      {open && <WithHousehold />}
    </details>
  );
}

function WithHousehold() {
  const titles = useTitles();
  const { whole, path, purpose } = useFile();
  const law = titles.law(whole.case.task) as Schema<"Law">;
  const household = api.useQuery("get", "/municipalities/{municipality}/households/{household}", {
    params: { path: { municipality: path.municipality, household: whole.case.household_id }, query: { law }, header: { Purpose: purpose } },
  });
  return <Read of={household}>{(page) => <Unit members={page.members} />}</Read>;
}

function Unit({ members }: { members: Members }) {
  const w = useWords(together_words);
  const format = useFormat();
  const { whole } = useFile();
  const unit = whole.case.unit;
  const name = (id: string) => { const found = members.find((each) => each.client.client_id === id); return found ? `${found.identity.given_names} ${found.identity.family_name}` : ""; };
  const others = members.filter((each) => each.client.client_id !== whole.case.client_id);
  const wider = (["family", "household"] as const).filter((each) => WIDTH[each] > WIDTH[unit]);
  return (
    <div className="stack">
      {whole.members.length > 0 && (
        <ul>{whole.members.map((each) => <li key={each.client_id}>{name(each.client_id)}, {w.role[each.role]} <span className="quiet small">{w.since(format.date(each.since))}</span></li>)}</ul>
      )}
      {wider.length > 0 && (others.length === 0 ? <p className="quiet">{w.alone}</p> : <Widen key={unit} wider={wider} others={others} />)}
      {unit !== "person" && <details><summary>{w.narrow}</summary><Narrow unit={unit} name={name} /></details>}
    </div>
  );
}

function Widen({ wider, others }: { wider: readonly ("family" | "household")[]; others: Members }) {
  const w = useWords(together_words);
  const { whole, path, version } = useFile();
  const [unit, set_unit] = useState<"family" | "household">(wider.includes("household") ? "household" : "family");
  const [roles, set_roles] = useState<Record<string, Role | "">>({});
  const [because, set_because] = useState("");
  const already = new Set(whole.members.map((each) => each.client_id));
  const joining = Object.entries(roles).flatMap(([client_id, role]) => (role === "" ? [] : [{ client_id, role }]));
  const nobody = unit === "family" && joining.length === 0;
  const widen = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/widenings", { params: { path }, body: { version, unit, members: joining, because: because.trim() } }));
    return w.widened;
  // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [path, version, unit, roles, because, w]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void widen.run(); }}>
      <p className="quiet">{w.stays}</p>
      <ChoiceField label={w.widen_to} required name="unit" value={unit} change={(value) => set_unit(value as typeof unit)}
        choices={wider.map((each) => ({ value: each, title: w.unit_is[each] }))} />
      <fieldset className="field choice">
        <legend className="utrecht-form-label">{w.members}</legend>
        <div className="utrecht-form-field-description">{w.members_help}</div>
        {others.filter((each) => !already.has(each.client.client_id)).map(({ client: { client_id }, identity }) => (
          <SelectField key={client_id} label={`${identity.given_names} ${identity.family_name}`} required={unit === "family"} may_be_empty={false} value={roles[client_id] ?? ""}
            onChange={(event) => { const role = event.target.value as Role | ""; set_roles((before) => ({ ...before, [client_id]: role })); }}
            choices={[{ value: "", title: w.not_in }, ...ROLES.map((role) => ({ value: role, title: w.role[role] }))]} />
        ))}
      </fieldset>
      <TextField label={w.why} required rows={2} maxLength={500} value={because} onChange={(event) => set_because(event.target.value)} />
      {widen.problem && <Refused problem={widen.problem} />}
      <div><Button type="submit" kind="primary" busy={widen.busy ? w.busy : undefined} because={nobody ? w.members_wrong : undefined}>{w.widen_do}</Button></div>
    </form>
  );
}

function Narrow({ unit, name }: { unit: Unit; name: (id: string) => string }) {
  const w = useWords(together_words);
  const { whole, path, version } = useFile();
  const may_be_family = unit === "household" && whole.members.length > 0;
  const [to, set_to] = useState<"person" | "family">("person");
  const [staying, set_staying] = useState<string[]>([]);
  const [because, set_because] = useState("");
  const narrow = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/narrowings", {
      params: { path }, body: { version, unit: to, because: because.trim(), ...(to === "family" ? { staying } : {}) },
    }));
    return w.narrowed;
  }, [path, version, to, staying, because, w]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void narrow.run(); }}>
      <p className="quiet">{w.narrow_text}</p>
      {may_be_family && (
        <ChoiceField label={w.narrow_to} required name="narrow_to" value={to} change={(value) => set_to(value as typeof to)}
          choices={(["person", "family"] as const).map((each) => ({ value: each, title: w.unit_is[each] }))} />
      )}
      {to === "family" && (
        <fieldset className="field choice">
          <legend className="utrecht-form-label">{w.staying}</legend>
          {whole.members.map((each) => (
            <CheckField key={each.client_id} label={name(each.client_id)} checked={staying.includes(each.client_id)}
              change={(on) => set_staying((before) => (on ? [...before, each.client_id] : before.filter((one) => one !== each.client_id)))} />
          ))}
        </fieldset>
      )}
      <TextField label={w.why} required rows={2} maxLength={500} value={because} onChange={(event) => set_because(event.target.value)} />
      {narrow.problem && <Refused problem={narrow.problem} />}
      <div><Button type="submit" busy={narrow.busy ? w.busy : undefined} because={to === "family" && staying.length === 0 ? w.members_wrong : undefined}>{w.narrow_do}</Button></div>
    </form>
  );
}
