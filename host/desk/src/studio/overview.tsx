// Where the studio begins: what is in force, what waits, and the tasks with their parts.
import { Link } from "react-router";
import { api } from "@/api/client";
import { Badge } from "@/parts/badge";
import { ButtonLink } from "@/parts/button";
import { Card } from "@/parts/card";
import { Note } from "@/parts/note";
import { Read } from "@/parts/read";
import { useMay, useTown } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { StudioPage } from "./frame";
import { usePolicy, useScope } from "./reads";
import { overview_words } from "./words_overview";
import { studio_words } from "./words";

function InForce() {
  const w = useWords(overview_words);
  const town = useTown();
  const format = useFormat();
  const history = api.useQuery("get", "/municipalities/{municipality}/policy/history",
    { params: { path: { municipality: town.name }, query: { limit: 1 } } });
  const since = history.data?.items[0]?.from;
  return (
    <Card title={w.in_force}>
      {town.problems.length === 0
        ? <Note kind="good"><p>{w.sound}{since && ` ${w.since(format.moment(since))}.`}</p></Note>
        : (
          <Note kind="bad" title={w.problems(town.problems.length)}>
            <p>{w.problems_help}</p>
            <ul>{town.problems.map((each) => <li key={each.place + each.says}><code>{each.place}</code> {each.says}</li>)}</ul>
          </Note>
        )}
      <dl className="policy-facts">
        <dt>{w.fingerprint}</dt>
        <dd><code className="fingerprint">{town.fingerprint.slice(0, 16)}</code> <span className="small quiet">{w.fingerprint_help}</span></dd>
      </dl>
    </Card>
  );
}

function Tasks() {
  const w = useWords(overview_words);
  const s = useWords(studio_words);
  const town = useTown();
  const policy = usePolicy();
  const base = `/${town.name}/policy/tasks`;
  return (
    <Card title={w.tasks}>
      <Read of={policy}>
        {({ tasks }) => tasks.length === 0 ? <p>{w.no_tasks}</p> : (
          <ul className="task-cards">
            {tasks.map((task) => (
              <li key={task.name} className="task-card">
                <h3 className="utrecht-heading-4"><Link className="utrecht-link" to={`${base}/${task.name}`}>{task.title}</Link></h3>
                <div className="row small">
                  <Link className="utrecht-link" to={`${base}/${task.name}`} aria-label={`${s.task_tabs.settings}: ${task.title}`}>{s.task_tabs.settings}</Link>
                  <Link className="utrecht-link" to={`${base}/${task.name}/rules`} aria-label={`${s.task_tabs.rules}: ${task.title}`}>{s.task_tabs.rules}</Link>
                  {task.has_workflow && (
                    <Link className="utrecht-link" to={`${base}/${task.name}/workflow`} aria-label={`${s.task_tabs.workflow}: ${task.title}`}>{s.task_tabs.workflow}</Link>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Read>
    </Card>
  );
}

function DraftLinks({ title, none, items }: { title: string; none: string; items: { draft_id: string; title: string; scope: string }[] }) {
  const town = useTown();
  return (
    <Card title={title}>
      {items.length === 0 ? <p className="quiet">{none}</p> : (
        <ul className="plain">
          {items.map((draft) => (
            <li key={draft.draft_id}><Link className="utrecht-link" to={`/${town.name}/policy/drafts/${draft.draft_id}`}>{draft.title}</Link>{" "}
              <Badge>{draft.scope}</Badge></li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Waiting() {
  const w = useWords(overview_words);
  const town = useTown();
  const scope = useScope();
  const asked = api.useQuery("get", "/policy-review-requests");
  const open = api.useQuery("get", "/policy-drafts", { params: { query: { state: "open", scope } } });
  return (
    <>
      <Read of={asked}>{({ items }) => <DraftLinks title={w.waiting} none={w.waiting_none} items={items} />}</Read>
      <Read of={open}>{({ items }) => <DraftLinks title={w.drafts} none={w.drafts_none} items={items} />}</Read>
      <p><ButtonLink to={`/${town.name}/policy/drafts`}>{w.all_drafts}</ButtonLink></p>
    </>
  );
}

export function OverviewScreen() {
  const w = useWords(overview_words);
  const s = useWords(studio_words);
  const town = useTown();
  const may = useMay("manage_policy");
  return (
    <StudioPage title={s.policy_of(town.title)} lead={w.lead}>
      {!may && <Note>{s.no_act}</Note>}
      <div className="columns">
        <div className="stack"><InForce /><Tasks /></div>
        <div className="stack"><Waiting /></div>
      </div>
    </StudioPage>
  );
}
