// What is due, and for whom: the first screen of the day.
import { useMemo, useState } from "react";
import { Badge } from "@/parts/badge";
import { ButtonLink } from "@/parts/button";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { SelectField } from "@/parts/field";
import { More, usePages } from "@/parts/more";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { client, wanted, type Schema } from "@/api/client";
import { useTown } from "@/shell/town";
import { today } from "@/words/format";
import { useWords } from "@/words/language";
import { PurposeOfLooking } from "../shared/purpose";
import { group } from "../shared/group";
import { useTitles } from "../shared/names";
import { list_words } from "../words";
import { useClientNames } from "./client_names";
import { Arrivals } from "./arrivals";
import { Notices } from "./notices";
import { Waiting } from "./waiting_notifications";
import { WorkTable } from "./work_table";

type Task = Schema<"Task">;
export type When = "late" | "today" | "week" | "later" | "someday";

function plus_days(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

// In which part of the list something stands.
export function when_due(due_on: string, now: string): When {
  if (due_on >= "2199") return "someday";
  if (due_on < now) return "late";
  if (due_on === now) return "today";
  return due_on <= plus_days(now, 7) ? "week" : "later";
}

function WorkList() {
  const w = useWords(list_words);
  const town = useTown();
  const titles = useTitles();
  const [whose, set_whose] = useState("");
  const tasks = usePages<Task>("/municipalities/{municipality}/tasks", { municipality: town.name, whose }, (after) =>
    wanted(client.GET("/municipalities/{municipality}/tasks", {
      params: {
        path: { municipality: town.name },
        query: { limit: 50, ...(after && { after }), ...(whose === "me" ? { mineOnly: true } : whose && { role: whose }) },
      },
    })));
  const names = useClientNames(useMemo(() => (tasks.items ?? []).map((task) => task.client_id), [tasks.items]));
  const now = today();
  const parts = group(tasks.items ?? [], (task) => when_due(task.due_on, now));
  const count = (when: When) => parts.get(when)?.length ?? 0;
  const choices = [
    { value: "", title: w.all_mine },
    { value: "me", title: w.only_me },
    ...(town.roles.length > 1 ? town.roles.map((role) => ({ value: role, title: w.for_role(titles.role(role)) })) : []),
  ];
  return (
    <>
      <PageHead title={w.title} actions={<ButtonLink kind="primary" to={`/${town.name}/notification`}>{w.new_notification}</ButtonLink>}>
        {tasks.items && <p className="quiet lead">{w.counts(count("late"), count("today"))}</p>}
      </PageHead>
      <div className="columns">
        <div className="stack">
          <div className="filter">
            <SelectField label={w.for_whom} required may_be_empty={false} choices={choices} value={whose}
              onChange={(event) => set_whose(event.target.value)} />
          </div>
          <Read of={{ data: tasks.items, error: tasks.error, isPending: tasks.isPending, refetch: tasks.refetch }}>
            {(items) => items.length === 0
              ? <Empty title={w.empty}>{w.empty_text}</Empty>
              : (["late", "today", "week", "later", "someday"] as const).filter((when) => count(when) > 0).map((when) => (
                <Card key={when} className={`due due--${when}`}
                  title={<>{w[when]} <Badge kind={when === "late" ? "bad" : when === "today" ? "warn" : "info"}>{count(when)}</Badge></>}>
                  <WorkTable caption={w[when]} tasks={parts.get(when)!} names={names} />
                </Card>
              ))}
          </Read>
          <More of={tasks} />
        </div>
        <div className="stack">
          <Arrivals />
          <Waiting />
          <Notices />
        </div>
      </div>
    </>
  );
}

export function WorkPage() {
  return <PurposeOfLooking><WorkList /></PurposeOfLooking>;
}
