// A household on one page: who is who, who directs, what runs, what happened.
import { useParams, Link } from "react-router";
import { api, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Card } from "@/parts/card";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { Table } from "@/parts/table";
import { useTown } from "@/shell/town";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useColleagues, useTitles } from "../shared/names";
import { PurposeChoice, PurposeOfLooking, usePurpose } from "../shared/purpose";
import { people_words } from "../words_people";
import { CaseList } from "./case_list";
import { age_on } from "./person_page";

type Page = Schema<"HouseholdPage">;

export function HouseholdPage() {
  return <PurposeOfLooking><Household /></PurposeOfLooking>;
}

function Household() {
  const { household = "" } = useParams();
  const town = useTown();
  const purpose = usePurpose();
  const page = api.useQuery("get", "/municipalities/{municipality}/households/{household}", {
    params: { path: { municipality: town.name, household }, header: { Purpose: purpose } },
  });
  return <Read of={page}>{(data) => <Shown page={data} />}</Read>;
}

function Shown({ page }: { page: Page }) {
  const w = useWords(people_words);
  const families = [...new Set(page.members.map((member) => member.identity.family_name))];
  const who = (id: string) => page.members.find((member) => member.client.client_id === id)?.identity.given_names;
  const open = page.cases.filter((each) => each.state === "open");
  const closed = page.cases.filter((each) => each.state === "closed");
  return (
    <>
      <PageHead title={w.household_of(families.join(" – "))} actions={<PurposeChoice />} />
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
        </div>
        <PlanCard plan={page.plan} />
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
    <Table caption={w.provisions} caption_unseen rows={running} row_key={(each) => each.provision_id} columns={[
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
