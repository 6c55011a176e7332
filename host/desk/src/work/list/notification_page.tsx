// A new notification in under a minute: who, what, and straight to the case.
import { useCallback, useState, type FormEvent } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { api, changed, client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { CheckField, ChoiceField, SelectField, TextField } from "@/parts/field";
import { Note } from "@/parts/note";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { Refused } from "@/parts/refused";
import { useMay, useTown } from "@/shell/town";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useAct } from "../shared/act";
import { DateField } from "@/parts/date_field";
import { useTitles } from "../shared/names";
import { PurposeOfLooking, usePurpose } from "../shared/purpose";
import { notification_words, search_words } from "../words";
import { name_of, useClientNames, type ClientName } from "./client_names";
import { FindClient, type Sought } from "./find_client";
import { NewClient } from "./new_client";

type Notifier = Schema<"Notification">["notifier"];
const NOTIFIERS: Notifier[] = ["client", "informal_carer", "family", "professional", "other"];
// What the core reads for every case, and the catalogue: nobody asks for these as help.
const NO_HELP = ["casework", "catalogue"];

export function NotificationPage() {
  const [asked] = useSearchParams();
  const of = asked.get("of");
  return <PurposeOfLooking>{of === null ? <New known={asked.get("client")} /> : <OpenCase id={of} />}</PurposeOfLooking>;
}

function Who({ person, choose }: { person: ClientName | undefined; choose: (person: ClientName | undefined) => void }) {
  const w = useWords(notification_words);
  const s = useWords(search_words);
  const format = useFormat();
  const [people, set_people] = useState<ClientName[]>();
  const [sought, set_sought] = useState<Sought>();
  const heard = useCallback((found: ClientName[], asked: Sought) => {
    set_people(found);
    set_sought(asked);
    if (found.length === 1) choose(found[0]);
  }, [choose]);

  if (person) {
    return (
      <Note kind="good" role="status">
        <p className="note__title">{name_of(person)}</p>
        <p>{s.born(format.date(person.birth_date))}</p>
        <Button kind="quiet" onClick={() => { choose(undefined); set_people(undefined); }}>{w.somebody_else}</Button>
      </Note>
    );
  }
  return (
    <div className="stack">
      <FindClient found={heard} />
      {people && people.length > 1 && (
        <ul className="plain-list">
          {people.map((each) => (
            <li key={each.client_id} className="notice">
              <span>{name_of(each)}, {s.born(format.date(each.birth_date))}</span>
              <Button onClick={() => choose(each)}>{w.chosen}</Button>
            </li>
          ))}
        </ul>
      )}
      {people?.length === 0 && sought && <NewClient sought={sought} made={choose} />}
    </div>
  );
}

function New({ known }: { known: string | null }) {
  const w = useWords(notification_words);
  const s = useWords(search_words);
  const town = useTown();
  const go = useNavigate();
  const may = useMay("register_notification");
  const may_open = useMay("open_case");
  const titles = useTitles();
  const names = useClientNames(known === null ? [] : [known]);
  const [chosen, choose] = useState<ClientName | undefined | null>(null);
  const person = chosen === null && known !== null ? names.get(known) : chosen ?? undefined;
  const [question, set_question] = useState("");
  const [notifier, set_notifier] = useState<Notifier>("client");
  const [kind, set_kind] = useState<"notification" | "signal">("notification");
  const [urgent, set_urgent] = useState(false);
  const [received, set_received] = useState(today());
  const [task, set_task] = useState("");
  const [missing, set_missing] = useState<"client" | "question">();

  const make = useAct(useCallback(async (client_id: string) => {
    const path = { municipality: town.name };
    const made = await wanted(client.POST("/municipalities/{municipality}/notifications", {
      params: { path }, body: { client_id, question, notifier, kind, urgent, received_on: received || null },
    }));
    await changed("/municipalities/{municipality}/notifications");
    if (task === "" || !may_open) {
      void go(`/${town.name}/people/${client_id}`);
      return w.made;
    }
    const opened = await wanted(client.POST("/municipalities/{municipality}/cases", {
      params: { path }, body: { notification_id: made.notification_id, task },
    }));
    await changed("/municipalities/{municipality}/notifications", "/municipalities/{municipality}/tasks",
      "/municipalities/{municipality}/clients/{client}", "/municipalities/{municipality}/households/{household}");
    void go(`/${town.name}/cases/${opened.case_id}`);
    return w.made;
  }, [town.name, question, notifier, kind, urgent, received, task, may_open, go, w]));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!person) return set_missing("client");
    if (question.trim() === "") return set_missing("question");
    set_missing(undefined);
    return void make.run(person.client_id);
  }

  if (!may) return <><PageHead title={w.title} /><Note kind="warn"><p>{w.may_not}</p></Note></>;
  const tasks = titles.tasks.filter((each) => each.has_workflow && !NO_HELP.includes(each.name));
  return (
    <>
      <PageHead title={w.title} />
      <div className="stack narrow">
        <Card title={w.who}>
          {missing === "client" && !person && <Note kind="bad" role="alert"><p>{w.choose_client}</p></Note>}
          <Who person={person} choose={choose} />
        </Card>
        <form className="stack" onSubmit={submit}>
          <Card title={w.question}>
            <div className="form">
              <TextField label={w.question_label} required rows={4} value={question} maxLength={4000}
                error={missing === "question" && question.trim() === "" ? w.choose_question : undefined}
                onChange={(event) => set_question(event.target.value)} />
              <ChoiceField label={w.notifier} name="notifier" required in_a_row value={notifier} change={(value) => set_notifier(value as Notifier)}
                choices={NOTIFIERS.map((each) => ({ value: each, title: w.channel[each] }))} />
              <ChoiceField label={w.kind} name="kind" required in_a_row value={kind} change={(value) => set_kind(value as "notification" | "signal")}
                choices={[{ value: "notification", title: w.kinds.notification }, { value: "signal", title: w.kinds.signal }]} />
              <CheckField label={w.urgent} help={w.urgent_help} checked={urgent} change={set_urgent} />
              <DateField label={w.received} required value={received} change={set_received} wrong={s.birth_wrong} />
            </div>
          </Card>
          {may_open && (
            <Card title={w.which}>
              <div className="form">
                <SelectField label={w.task} may_be_empty={false} required value={task} onChange={(event) => set_task(event.target.value)}
                  choices={[{ value: "", title: w.no_case }, ...tasks.map((each) => ({ value: each.name, title: each.title }))]} />
              </div>
            </Card>
          )}
          {make.problem && <Refused problem={make.problem} />}
          <div>
            <Button kind="primary" type="submit" busy={make.busy ? w.busy : undefined}>
              {task === "" || !may_open ? w.submit_only : w.submit}
            </Button>
          </div>
        </form>
      </div>
    </>
  );
}

// A notification that was made before gets its case.
function OpenCase({ id }: { id: string }) {
  const w = useWords(notification_words);
  const town = useTown();
  const purpose = usePurpose();
  const format = useFormat();
  const go = useNavigate();
  const titles = useTitles();
  const [task, set_task] = useState("");
  const notification = api.useQuery("get", "/municipalities/{municipality}/notifications/{notification}", {
    params: { path: { municipality: town.name, notification: id }, header: { Purpose: purpose } },
  });
  const names = useClientNames(notification.data ? [notification.data.client_id] : []);
  const open = useAct(useCallback(async () => {
    const opened = await wanted(client.POST("/municipalities/{municipality}/cases", {
      params: { path: { municipality: town.name } }, body: { notification_id: id, task },
    }));
    await changed("/municipalities/{municipality}/notifications", "/municipalities/{municipality}/tasks");
    void go(`/${town.name}/cases/${opened.case_id}`);
  }, [town.name, id, task, go]));
  const tasks = titles.tasks.filter((each) => each.has_workflow && !NO_HELP.includes(each.name));
  return (
    <Read of={notification}>
      {(data) => (
        <>
          <PageHead title={w.open_title} />
          <div className="stack narrow">
            <Card title={name_of(names.get(data.client_id)) ?? w.notification}>
              <p className="said">{data.question}</p>
              <p className="quiet">{w.channel[data.notifier]}, {format.date(data.received_on)}</p>
            </Card>
            <form className="form" onSubmit={(event) => { event.preventDefault(); void open.run(); }}>
              <SelectField label={w.task} required value={task} onChange={(event) => set_task(event.target.value)}
                choices={tasks.map((each) => ({ value: each.name, title: each.title }))} />
              {open.problem && <Refused problem={open.problem} />}
              <div><Button type="submit" kind="primary" busy={open.busy ? w.busy : undefined}>{w.open}</Button></div>
            </form>
          </div>
        </>
      )}
    </Read>
  );
}
