import { useState } from "react";
import { Link, useParams } from "react-router";
import { api, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button, ButtonLink } from "@/parts/button";
import { Card } from "@/parts/card";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { useMay, useTown } from "@/shell/town";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { PurposeChoice, PurposeOfLooking, usePurpose } from "../shared/purpose";
import { common_words, list_words, notification_words } from "../words";
import { people_words } from "../words_people";
import { CaseList } from "./case_list";
import { ErasureWay } from "./erasure_way";

export function age_on(birth_date: string, day: string): number {
  return Number(day.slice(0, 4)) - Number(birth_date.slice(0, 4)) - (day.slice(5) < birth_date.slice(5) ? 1 : 0);
}

export function PersonPage() {
  return <PurposeOfLooking><Person /></PurposeOfLooking>;
}

function Person() {
  const { client = "" } = useParams();
  const town = useTown();
  const purpose = usePurpose();
  const file = api.useQuery("get", "/municipalities/{municipality}/clients/{client}", {
    params: { path: { municipality: town.name, client }, header: { Purpose: purpose } },
  });
  return <Read of={file}>{(data) => <Shown file={data} />}</Read>;
}

function Shown({ file }: { file: Schema<"ClientFile"> }) {
  const w = useWords(people_words);
  const town = useTown();
  const may_notify = useMay("register_notification");
  const { identity, client } = file;
  return (
    <>
      <PageHead title={`${identity.given_names} ${identity.family_name}`}
        actions={<>
          <PurposeChoice />
          <ButtonLink to={`/${town.name}/households/${client.household_id}`}>{w.to_household}</ButtonLink>
          {may_notify && <ButtonLink kind="primary" to={`/${town.name}/notification?client=${client.client_id}`}>{w.new_notification}</ButtonLink>}
        </>} />
      <div className="columns">
        <div className="stack">
          <Card title={w.cases}><CaseList cases={file.cases} none={w.no_cases} /></Card>
          <Notifications items={file.notifications} />
        </div>
        <div className="stack">
          <IdentityCard identity={identity} since={client.registered_on} />
          <RightsOfResident client={client.client_id} />
        </div>
      </div>
    </>
  );
}

function Notifications({ items }: { items: Schema<"Notification">[] }) {
  const w = useWords(people_words);
  const n = useWords(notification_words);
  const list = useWords(list_words);
  const common = useWords(common_words);
  const format = useFormat();
  const town = useTown();
  return (
    <Card title={w.notifications}>
      {items.length === 0 && <p className="quiet">{w.no_notifications}</p>}
      <ul className="plain-list">
        {items.map((each) => (
          <li key={each.notification_id}>
            <p className="said">{each.question}</p>
            <div className="row quiet small">
              <span>{n.channel[each.notifier]}, {format.date(each.received_on)}</span>
              {each.urgent && <Badge kind="bad">{common.urgent}</Badge>}
              {each.case_id === null && (
                <Link className="utrecht-link" to={`/${town.name}/notification?of=${each.notification_id}`}>{list.open_case}</Link>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function IdentityCard({ identity, since }: { identity: Schema<"Identity">; since: string }) {
  const w = useWords(people_words);
  const format = useFormat();
  const [seen, set_seen] = useState(false);
  const { address } = identity;
  return (
    <Card title={w.person}>
      <dl className="pairs">
        <dt className="unseen">{w.person}</dt>
        <dd>{w.born(format.date(identity.birth_date), age_on(identity.birth_date, today()))}</dd>
        <dt>{w.address}</dt>
        <dd>{address.street} {address.house_number}<br />{address.postcode} {address.town}</dd>
        <dt>{w.bsn}</dt>
        <dd className="row row--tight">
          {identity.bsn === null ? w.bsn_unknown : <>
            <span className="numbers">{seen ? identity.bsn : `••••••${identity.bsn.slice(-3)}`}</span>
            <Button kind="quiet" aria-pressed={seen} onClick={() => set_seen(!seen)}>{seen ? w.hide : w.show}</Button>
          </>}
        </dd>
        <dt>{w.known_since}</dt>
        <dd>{format.date(since)}</dd>
      </dl>
    </Card>
  );
}

// What a resident may ask for (AVG art. 15 and 20): who looked, and a copy of everything.
function RightsOfResident({ client }: { client: string }) {
  const w = useWords(people_words);
  const town = useTown();
  const link = (what: string, format: string) => `/api/v1/municipalities/${town.name}/clients/${client}/${what}?format=${format}&purpose=client_request`;
  return (
    <Card title={w.rights}>
      <p className="quiet">{w.rights_text}</p>
      <ul className="plain-list">
        <li><a className="utrecht-link" target="_blank" rel="noreferrer" href={link("access-report", "html")}>{w.who_looked}</a></li>
        <li><a className="utrecht-link" target="_blank" rel="noreferrer" href={link("copy", "html")}>{w.copy}</a></li>
        <li><a className="utrecht-link" href={link("copy", "json")} download="kopie.json">{w.copy_json}</a></li>
      </ul>
      <ErasureWay client={client} />
    </Card>
  );
}
