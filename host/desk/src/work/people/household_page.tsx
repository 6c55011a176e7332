// A household on one page: who is who, who directs, what runs, what happened.
import { useParams, useSearchParams, Link } from "react-router";
import { api, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Card } from "@/parts/card";
import { Note } from "@/parts/note";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { Table } from "@/parts/table";
import { useTown } from "@/shell/town";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useColleagues, useTitles } from "../shared/names";
import { PurposeChoice, PurposeOfLooking, usePurpose } from "../shared/purpose";
import { people_words } from "../words_people";
import { TimelineList } from "../case/timeline_part";
import { CaseList } from "./case_list";
import { Consents } from "./consents";
import { Move } from "./move";
import { age_on } from "./person_page";

type Page = Schema<"HouseholdPage">;

export function HouseholdPage() {
  return <PurposeOfLooking><Household /></PurposeOfLooking>;
}

function Household() {
  const { household = "" } = useParams();
  const town = useTown();
  const purpose = usePurpose();
  const { law } = useLaw();
  const page = api.useQuery("get", "/municipalities/{municipality}/households/{household}", {
    params: { path: { municipality: town.name, household }, query: { law }, header: { Purpose: purpose } },
  });
  return <Read of={page}>{(data) => <Shown page={data} />}</Read>;
}

const LAWS: Schema<"Law">[] = ["wmo", "youth", "participation"];

// For which law one looks: it stands in the address (?law=youth), and a case leads here with its own.
function useLaw() {
  const [given, put] = useSearchParams();
  const wanted = given.get("law");
  const law = LAWS.find((each) => each === wanted) ?? "wmo";
  return { law, choose: (next: string) => put({ law: next }, { replace: true }) };
}

function LawChoice() {
  const w = useWords(people_words);
  const { law, choose } = useLaw();
  return (
    <label className="purpose small">
      <span>{w.for_law}</span>
      <select value={law} onChange={(event) => choose(event.target.value)}>
        {LAWS.map((each) => <option key={each} value={each}>{w.law[each]}</option>)}
      </select>
    </label>
  );
}

function Shown({ page }: { page: Page }) {
  const w = useWords(people_words);
  const families = [...new Set(page.members.map((member) => member.identity.family_name))];
  const who = (id: string) => page.members.find((member) => member.client.client_id === id)?.identity.given_names;
  const open = page.cases.filter((each) => each.state === "open");
  const closed = page.cases.filter((each) => each.state === "closed");
  return (
    <>
      <PageHead title={w.household_of(families.join(" – "))} actions={<><LawChoice /><PurposeChoice /></>} />
      <div className="columns">
        <div className="stack">
          <WhoIsWho page={page} />
          <Card title={w.provisions}><Running page={page} who={who} /></Card>
          <Card title={w.open_cases}>
            <CaseList cases={open} none={w.no_cases} who={who} />
            {closed.length > 0 && (
              <details className="more-below"><summary>{w.closed_cases(closed.length)}</summary><CaseList cases={closed} none={w.no_cases} who={who} /></details>
            )}
          </Card>
          <Timeline page={page} who={who} />
        </div>
        <div className="stack">
          <Withheld page={page} who={who} />
          <Together page={page} />
          <PlanCard plan={page.plan} />
          <Consents page={page} who={who} />
          <Move page={page} />
        </div>
      </div>
    </>
  );
}

function WhoIsWho({ page }: { page: Page }) {
  const w = useWords(people_words);
  const format = useFormat();
  const town = useTown();
  const address = page.members[0]?.identity.address;
  return (
    <Card title={w.who_is_who}>
      {address && <p className="quiet">{address.street} {address.house_number}, {address.postcode} {address.town}</p>}
      <ul className="people">
        {page.members.map((member) => (
          <li key={member.client.client_id}>
            <span className="people__initials" aria-hidden="true">{member.identity.given_names.charAt(0)}{member.identity.family_name.charAt(0)}</span>
            <div>
              <Link className="utrecht-link" to={`/${town.name}/people/${member.client.client_id}`}>{member.identity.given_names} {member.identity.family_name}</Link>
              <div className="quiet small">{w.born(format.date(member.identity.birth_date), age_on(member.identity.birth_date, today()))}</div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Running({ page, who }: { page: Page; who: (client: string) => string | undefined }) {
  const w = useWords(people_words);
  const format = useFormat();
  const titles = useTitles();
  const town = useTown();
  const running = page.provisions.filter((each) => each.ended_on === null || each.ended_on >= today());
  if (running.length === 0) return <p className="quiet">{w.no_provisions}</p>;
  return (
    <Table caption={w.provisions} caption_unseen folds rows={running} row_key={(each) => each.provision_id} columns={[
      { title: w.provision, names_row: true, of: (each) => <Link className="utrecht-link" to={`/${town.name}/cases/${each.case_id}/provisions`}>{titles.provision(each.name)}</Link> },
      { title: w.person, of: (each) => who(each.client_id) ?? "" },
      { title: w.from, of: (each) => format.date(each.started_on) },
      { title: w.kind, of: (each) => <Badge>{each.kind === "general" ? w.general : w.tailored}</Badge> },
    ]} />
  );
}

function PlanCard({ plan }: { plan: Page["plan"] }) {
  const w = useWords(people_words);
  const format = useFormat();
  const colleagues = useColleagues();
  if (plan === null) return <Card title={w.plan}><p className="quiet">{w.no_plan}</p><p className="quiet">{w.no_director}</p></Card>;
  return (
    <Card title={w.plan}>
      <dl className="pairs">
        <dt>{w.director}</dt>
        <dd>{colleagues.full(plan.director)}</dd>
        <dt>{w.plan}</dt>
        <dd><Badge kind={plan.state === "agreed" ? "good" : "info"}>{w.plan_state[plan.state]}</Badge> {w.goals(plan.goals.length)}</dd>
        {plan.review_on && <><dt>{w.review}</dt><dd>{w.review_on(format.date(plan.review_on))}</dd></>}
      </dl>
      <ul>{plan.goals.map((goal) => <li key={goal.goal_id}>{goal.result}</li>)}</ul>
    </Card>
  );
}

type Who = (client: string) => string | undefined;

// What one may not see is said: of whom, how much, why, and what to do about it.
function Withheld({ page, who }: { page: Page; who: Who }) {
  const w = useWords(people_words);
  if (page.withheld.length === 0) return null;
  return (
    <Note kind="warn" title={w.withheld}>
      <ul>
        {page.withheld.map((each) => (
          <li key={each.client_id + each.law}>
            <strong>{who(each.client_id)}, {w.law[each.law]}</strong>: {w.withheld_count(each.cases, each.provisions)}
            <p className="small">{w.withheld_because[each.reason](w.law[each.law])}</p>
          </li>
        ))}
      </ul>
    </Note>
  );
}

function Together({ page }: { page: Page }) {
  const w = useWords(people_words);
  const colleagues = useColleagues();
  const number = (id: string) => page.cases.find((each) => each.case_id === id)?.number;
  return (
    <Card title={w.together}>
      <dl className="pairs">
        <dt>{w.director}</dt>
        <dd>{page.director ? colleagues.full(page.director) : w.no_director}</dd>
        <dt>{w.contact_person}</dt>
        {page.contact_persons.length === 0 && <dd className="quiet">{w.no_contact_person}</dd>}
        {page.contact_persons.map((each) => (
          <dd key={each.user_id}>{colleagues.full(each.user_id)} <span className="quiet small">nr. {each.case_ids.map(number).join(", ")}</span></dd>
        ))}
      </dl>
    </Card>
  );
}

function Timeline({ page, who }: { page: Page; who: Who }) {
  const w = useWords(people_words);
  const town = useTown();
  const lines = page.timeline.items.map((line) => ({
    ...line,
    extra: line.case_id === null ? null : (
      <span className="small"> <Link className="utrecht-link" to={`/${town.name}/cases/${line.case_id}`}>nr. {line.case_number}</Link> {line.client_id && who(line.client_id)}</span>
    ),
  }));
  return <Card title={w.timeline}>{lines.length === 0 ? <p className="quiet">{w.no_timeline}</p> : <TimelineList lines={lines.reverse()} />}</Card>;
}
