import { useState } from "react";
import { Link } from "react-router";
import { ButtonLink } from "@/parts/button";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { PageHead } from "@/parts/page";
import { useTown } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { PurposeChoice, PurposeOfLooking } from "../shared/purpose";
import { search_words } from "../words";
import { name_of, type ClientName } from "./client_names";
import { FindClient } from "./find_client";

export function SearchPage() {
  const w = useWords(search_words);
  const [people, set_people] = useState<ClientName[]>();
  return (
    <PurposeOfLooking>
      <PageHead title={w.title} actions={<PurposeChoice />}>
        <p className="quiet lead">{w.intro}</p>
      </PageHead>
      <div className="stack">
        <Card><FindClient found={(clients) => set_people(clients)} /></Card>
        <div aria-live="polite">{people && <Found people={people} />}</div>
      </div>
    </PurposeOfLooking>
  );
}

function Found({ people }: { people: ClientName[] }) {
  const w = useWords(search_words);
  const format = useFormat();
  const town = useTown();
  if (people.length === 0) {
    return (
      <Empty title={w.none}>
        <p>{w.none_text}</p>
        <ButtonLink to={`/${town.name}/notification`}>{w.new_notification}</ButtonLink>
      </Empty>
    );
  }
  return (
    <Card title={w.found(people.length)}>
      <ul className="plain-list">
        {people.map((person) => (
          <li key={person.client_id}>
            <Link className="utrecht-link big-link" to={`/${town.name}/people/${person.client_id}`}>{name_of(person)}</Link>
            <div className="quiet">{w.born(format.date(person.birth_date))}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
