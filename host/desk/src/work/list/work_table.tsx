import { useCallback } from "react";
import { Link } from "react-router";
import { changed, client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Refused } from "@/parts/refused";
import { Table, type Column } from "@/parts/table";
import { useSession } from "@/shell/session";
import { useTown } from "@/shell/town";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useAct } from "../shared/act";
import { useTitles } from "../shared/names";
import { common_words, list_words } from "../words";
import { name_of, type ClientName } from "./client_names";

type Task = Schema<"Task">;

export function WorkTable({ caption, tasks, names }: { caption: string; tasks: Task[]; names: Map<string, ClientName> }) {
  const w = useWords(list_words);
  const common = useWords(common_words);
  const format = useFormat();
  const titles = useTitles();
  const town = useTown();
  const session = useSession();
  const finish = useAct(useCallback(async (task: Task) => {
    await wanted(client.POST("/municipalities/{municipality}/tasks/{task}/completions", {
      params: { path: { municipality: town.name, task: task.task_id } }, body: {},
    }));
    await changed("/municipalities/{municipality}/tasks");
    return w.done_said;
  }, [town.name, w]));

  const what = (task: Task) => {
    if (task.title) return task.title;
    if (task.what === "step_due") return w.step_due(titles.step(task.step));
    return (w as unknown as Record<string, string>)[task.what] ?? task.what;
  };
  const columns: Column<Task>[] = [
    {
      title: w.who,
      names_row: true,
      of: (task) => (
        <Link className="utrecht-link" to={`/${town.name}/cases/${task.case_id}`}>
          {name_of(names.get(task.client_id)) ?? `${common.case} ${task.case_number}`}
        </Link>
      ),
    },
    { title: w.what, of: (task) => what(task) },
    { title: w.task, of: (task) => <>{titles.task(task.task)} <span className="quiet small nowrap">nr. {task.case_number}</span></> },
    {
      title: w.due,
      of: (task) => task.due_on >= "2199" ? "–" : (
        <><span className="nowrap">{format.short_date(task.due_on)}</span><br /><span className="quiet small">{format.days_from(task.due_on, today())}</span></>
      ),
    },
    {
      title: w.waits_for,
      of: (task) => (
        <div className="row row--tight">
          <span>{task.user_id ? (task.user_id === session.user.user_id ? w.you : "") : task.role ? titles.role(task.role) : ""}</span>
          {task.what === "task" && (
            <Button kind="quiet" aria-label={w.done_of(what(task))} busy={finish.busy ? w.done : undefined} onClick={() => void finish.run(task)}>{w.done}</Button>
          )}
        </div>
      ),
    },
  ];
  return (
    <>
      {finish.problem && <Refused problem={finish.problem} />}
      <Table caption={caption} caption_unseen folds columns={columns} rows={tasks} row_key={(task) => task.task_id} />
    </>
  );
}
