// Proposals to destroy, and the second pair of eyes: who proposed it does not approve it.
import { useCallback, useState } from "react";
import { api, changed, client, wanted, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Dialog } from "@/parts/dialog";
import { Empty } from "@/parts/empty";
import { TextField } from "@/parts/field";
import { More, usePages } from "@/parts/more";
import { Read } from "@/parts/read";
import { Refused } from "@/parts/refused";
import { useSession } from "@/shell/session";
import { useMay, useTown } from "@/shell/town";
import { useAct } from "@/work/shared/act";
import { useColleagues } from "@/work/shared/names";
import { useFormat } from "@/words/format";
import { parts_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { Weighed } from "./erasure";
import { erasure_words } from "./words_erasure";
import { keeping_words } from "./words_keeping";

type Destruction = Schema<"Destruction">;
const LIST = "/municipalities/{municipality}/destructions";
const ONE = "/municipalities/{municipality}/destructions/{destruction}";

export function Proposals() {
  const w = useWords(keeping_words);
  const town = useTown();
  const pages = usePages<Destruction>(LIST, { municipality: town.name }, (after) =>
    wanted(client.GET(LIST, { params: { path: { municipality: town.name }, query: { limit: 20, ...(after && { after }) } } })));
  return (
    <Card title={w.proposals}>
      <Read of={{ data: pages.items, error: pages.error, isPending: pages.isPending, refetch: pages.refetch }}>
        {(items) => items.length === 0
          ? <Empty level={3} title={w.no_proposals}>{w.no_proposals_text}</Empty>
          : <ul className="keeping__list">{items.map((each) => <One key={each.destruction_id} proposal={each} />)}</ul>}
      </Read>
      <More of={pages} />
    </Card>
  );
}

const KIND = { proposed: "warn", refused: "bad", rejected: "bad", approved: "info", done: "good" } as const;

function One({ proposal }: { proposal: Destruction }) {
  const w = useWords(keeping_words);
  const e = useWords(erasure_words);
  const format = useFormat();
  const town = useTown();
  const session = useSession();
  const colleagues = useColleagues();
  const may_approve = useMay("approve_destruction");
  const own = proposal.proposed_by === session.user.user_id;
  const certificate = `/api/v1/municipalities/${town.name}/destructions/${proposal.destruction_id}/certificate?format=html`;
  return (
    <li>
      <div className="row">
        <strong>{w.proposed_on(format.date(proposal.proposed_on), colleagues.full(proposal.proposed_by))}</strong>
        <Badge kind={KIND[proposal.state]}>{w.states[proposal.state]}</Badge>
        {proposal.ground === "request" && <Badge>{e.on_ask}</Badge>}
      </div>
      <p className="keeping__why">{proposal.reason}</p>
      {proposal.decided_on && <p className="quiet small">{w.decided(format.date(proposal.decided_on), colleagues.full(proposal.decided_by ?? ""))}: {proposal.decided_because}</p>}
      <What id={proposal.destruction_id} weighed={proposal.ground === "request" && (proposal.state === "proposed" || proposal.state === "refused")} />
      {proposal.state === "done" && <p><a className="utrecht-link" target="_blank" rel="noreferrer" href={certificate}>{w.certificate}</a></p>}
      {proposal.state === "proposed" && may_approve && (own ? <p className="quiet">{w.own}</p> : <Decide id={proposal.destruction_id} />)}
    </li>
  );
}

// What it holds: asked for when somebody opens it.
function What({ id, weighed }: { id: string; weighed: boolean }) {
  const w = useWords(keeping_words);
  const town = useTown();
  const [open, set_open] = useState(false);
  const read = api.useQuery("get", ONE, { params: { path: { municipality: town.name, destruction: id } } }, { enabled: open });
  return (
    <details onToggle={(event) => set_open(event.currentTarget.open)}>
      <summary>{w.holds}</summary>
      {open && (
        <Read of={read}>
          {({ items = [] }) => weighed ? <Weighed items={items} /> : (
            <ul>
              {items.map((each) => (
                <li key={each.subject_id}>{each.kind === "case" ? w.case : w.person} <code>{each.subject_id}</code>: {w.outcomes[each.outcome]}
                  {each.says && <> <span lang="en" className="quiet small">{each.says}</span></>}</li>
              ))}
            </ul>
          )}
        </Read>
      )}
    </details>
  );
}

function Decide({ id }: { id: string }) {
  const w = useWords(keeping_words);
  const parts = useWords(parts_words);
  const town = useTown();
  const [how, ask] = useState<"approvals" | "rejections">();
  const [because, set_because] = useState("");
  const decide = useAct(useCallback(async () => {
    const given = { params: { path: { municipality: town.name, destruction: id } }, body: { because: because.trim() } };
    await wanted(how === "approvals" ? client.POST(`${ONE}/approvals`, given) : client.POST(`${ONE}/rejections`, given));
    ask(undefined);
    await changed(LIST, ONE, "/municipalities/{municipality}/retention-list");
    return how === "approvals" ? w.approved : w.rejected;
  }, [town.name, id, how, because, w]));
  return (
    <>
      <div className="row">
        <Button kind="danger" onClick={() => ask("approvals")}>{w.approve}</Button>
        <Button onClick={() => ask("rejections")}>{w.reject}</Button>
      </div>
      <Dialog title={how === "approvals" ? w.approve_title : w.reject_title} open={how !== undefined} close={() => ask(undefined)}>
        <form className="form" onSubmit={(event) => { event.preventDefault(); void decide.run(); }}>
          {how === "approvals" && <p>{w.approve_text}</p>}
          <TextField label={w.because} required rows={2} maxLength={1000} value={because} onChange={(event) => set_because(event.target.value)} />
          {decide.problem && <Refused problem={decide.problem} />}
          <div className="row">
            <Button type="submit" kind={how === "approvals" ? "danger" : "primary"} busy={decide.busy ? w.busy : undefined}>{how === "approvals" ? w.approve : w.reject}</Button>
            <Button onClick={() => ask(undefined)}>{parts.cancel}</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
