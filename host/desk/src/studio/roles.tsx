// Who may do what, and why not: the matrix, and below it what it rests on.
import { useState } from "react";
import { Card } from "@/parts/card";
import { Read } from "@/parts/read";
import { Table } from "@/parts/table";
import { useFormat, today } from "@/words/format";
import { useWords } from "@/words/language";
import { StudioPage } from "./frame";
import { useRoles } from "./reads";
import { RoleMatrix } from "./role_matrix";
import { useActs, WhyNot, type Cell } from "./why_not";
import type { Roles } from "./who_may";
import { roles_words } from "./words_roles";
import { studio_words } from "./words";

function Rests({ roles }: { roles: Roles }) {
  const w = useWords(roles_words);
  const s = useWords(studio_words);
  const format = useFormat();
  const { act, kind, role } = useActs(roles);
  return (
    <>
      <Card title={w.separations}>
        {roles.separations.length === 0 ? <p>{w.no_separations}</p> : (
          <ul className="separations">{roles.separations.map((each) => (
            <li key={each.name}>
              <span className="separations__pair"><b>{act(each.one)}</b> <span aria-hidden="true">⊘</span> <b>{act(each.other)}</b></span>
              <span>{w.separation(act(each.one), act(each.other))} {each.provision_kind && w.only_kind(each.provision_kind)}</span>
              <span className="quiet">“{each.because}”</span>
            </li>
          ))}</ul>
        )}
      </Card>
      <Card title={w.mandates}>
        <Table caption={s.table(w.mandates)} caption_unseen rows={roles.mandates} row_key={(each) => each.name + each.place} columns={[
          { title: w.mandate, names_row: true, of: (each) => each.acts.map(act).join(", ") },
          { title: w.to, of: (each) => each.to.map(role).join(", ") },
          { title: w.for_what, of: (each) => (each.provisions.length === 0 ? w.mandate_all
            : <details><summary>{w.provisions(each.provisions.length)}</summary><span className="small">{each.provisions.map((name) => name.replaceAll("_", " ")).join(", ")}</span></details>) },
          { title: w.law, of: (each) => each.law ?? "" },
          { title: w.layer, of: (each) => <>{s.layer[each.layer]}{each.from && <span className="small quiet"> {w.valid(format.short_date(each.from), each.till ? format.short_date(each.till) : "")}</span>}</> },
        ]} />
      </Card>
      <Card title={w.organisations}>
        <Table caption={s.table(w.organisations)} caption_unseen rows={roles.organisations} row_key={(each) => each.name} columns={[
          { title: w.organisation, names_row: true, of: (each) => each.title },
          { title: w.kind, of: (each) => kind(each.kind) },
          { title: w.layer, of: (each) => s.layer[each.layer] },
        ]} />
      </Card>
    </>
  );
}

export function RolesScreen() {
  const w = useWords(roles_words);
  const roles = useRoles();
  const [cell, set_cell] = useState<Cell>();
  return (
    <StudioPage title={w.title} lead={w.lead}>
      <Read of={roles}>
        {(data) => (
          <div className="stack">
            <Card title={w.matrix}>
              <RoleMatrix roles={data} day={today()} chosen={cell} choose={set_cell} />
              <WhyNot roles={data} day={today()} cell={cell} />
            </Card>
            <Rests roles={data} />
          </div>
        )}
      </Read>
    </StudioPage>
  );
}
