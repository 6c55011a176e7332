// The work list of who keeps watch: each file that was opened in an emergency, and whether that was rightful. Whoever
// opened it does not judge it.
import { useCallback, useState } from "react";
import { Link } from "react-router";
import { changed, client, wanted, type Problem, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { ChoiceField, TextField } from "@/parts/field";
import { More, usePages } from "@/parts/more";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { Refused } from "@/parts/refused";
import { useSession } from "@/shell/session";
import { useMay, useTown } from "@/shell/town";
import { useAct } from "@/work/shared/act";
import { useColleagues, useTitles } from "@/work/shared/names";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { access_words } from "./words";

type Opening = Schema<"EmergencyAccess">;
const LIST = "/municipalities/{municipality}/emergency-accesses";

export function Emergencies() {
  const w = useWords(access_words).emergencies;
  const town = useTown();
  const pages = usePages<Opening>(LIST, { municipality: town.name }, (after) =>
    wanted(client.GET(LIST, { params: { path: { municipality: town.name }, query: { limit: 20, ...(after && { after }) } } })));
  return (
    <>
      <PageHead title={w.title}><p className="quiet">{w.intro}</p></PageHead>
      <div className="stack">
        <Read of={{ data: pages.items, error: pages.error, isPending: pages.isPending, refetch: pages.refetch }}>
          {(items) => items.length === 0
            ? <Empty title={w.none}>{w.none_text}</Empty>
            : items.map((each) => <One key={each.emergency_access_id} opening={each} />)}
        </Read>
        <More of={pages} />
      </div>
    </>
  );
}

function One({ opening }: { opening: Opening }) {
  const w = useWords(access_words).emergencies;
  const format = useFormat();
  const town = useTown();
  const titles = useTitles();
  const colleagues = useColleagues();
  const session = useSession();
  const may_look = useMay("read_client");
  const own = opening.user_id === session.user.user_id;
  const runs = opening.ends_at > new Date().toISOString();
  return (
    <Card title={w.opened_by(colleagues.full(opening.user_id))} actions={runs ? <Badge kind="warn">{w.runs}</Badge> : <Badge>{w.over}</Badge>}>
      <blockquote className="emergency__why">{opening.because}</blockquote>
      <dl className="emergency__facts">
        <dt>{w.as}</dt><dd>{titles.role(opening.role)}, {titles.organisation(opening.organisation)}</dd>
        <dt>{w.opened_at}</dt><dd>{format.moment(opening.opened_at)}</dd>
        <dt>{w.ends_at}</dt><dd>{format.moment(opening.ends_at)}</dd>
        <dt>{w.file}</dt>
        <dd>{may_look ? <Link className="utrecht-link" to={`/${town.name}/people/${opening.client_id}`}>{w.to_file}</Link> : <span className="quiet">{w.file_closed}</span>}</dd>
      </dl>
      {own ? <p className="quiet">{w.own}</p> : <Judge opening={opening} />}
    </Card>
  );
}

function Judge({ opening }: { opening: Opening }) {
  const w = useWords(access_words).emergencies;
  const town = useTown();
  const [verdict, set_verdict] = useState<string>();
  const [remark, set_remark] = useState("");
  const [early, set_early] = useState(false);
  const judge = useAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/emergency-accesses/{emergency_access}/reviews", {
      params: { path: { municipality: town.name, emergency_access: opening.emergency_access_id } },
      body: { rightful: verdict === "rightful", remark: remark.trim() },
    }));
    await changed(LIST);
    return w.judged;
  }, [town.name, opening.emergency_access_id, verdict, remark, w]));
  const needs_remark = verdict === "wrong" && remark.trim() === "";
  return (
    <form className="form" noValidate onSubmit={(event) => {
      event.preventDefault();
      set_early(verdict === undefined || needs_remark);
      if (verdict !== undefined && !needs_remark) void judge.run();
    }}>
      <ChoiceField label={w.verdict} required in_a_row name={opening.emergency_access_id} value={verdict} change={set_verdict}
        error={early && verdict === undefined ? w.choose : undefined}
        choices={[{ value: "rightful", title: w.rightful }, { value: "wrong", title: w.wrong }]} />
      <TextField label={w.remark} help={w.remark_help} required={verdict === "wrong"} maxLength={1000} rows={2} value={remark}
        error={early && needs_remark ? w.remark_needed : undefined} onChange={(event) => set_remark(event.target.value)} />
      {judge.problem && <Refused problem={judge.problem as Problem} />}
      <div><Button type="submit" kind="primary" busy={judge.busy ? w.busy : undefined}>{w.judge}</Button></div>
    </form>
  );
}
