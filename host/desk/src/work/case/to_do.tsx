// What waits for me in this case because somebody, or a rule, put it there: such as help that runs already for the same
// goal. Nothing when nothing waits; the work list has it too.
import { useCallback } from "react";
import { api, client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { list_words } from "../words";
import { case_words } from "../words_case";
import { useFile, useFileAct } from "./file";

export function ToDo() {
  const w = useWords(case_words);
  const { path } = useFile();
  const mine = api.useQuery("get", "/municipalities/{municipality}/tasks",
    { params: { path: { municipality: path.municipality }, query: { mineOnly: true, limit: 100 } } });
  const here = (mine.data?.items ?? []).filter((task) => task.case_id === path.case && task.what === "task");
  if (here.length === 0) return null;
  return (
    <Note kind="warn" title={w.to_do}>
      <ul className="plain-list">{here.map((task) => <One key={task.task_id} task={task} />)}</ul>
    </Note>
  );
}

function One({ task }: { task: Schema<"Task"> }) {
  const w = useWords(list_words);
  const format = useFormat();
  const { path } = useFile();
  const finish = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/tasks/{task}/completions", {
      params: { path: { municipality: path.municipality, task: task.task_id } }, body: {},
    }));
    return w.done_said;
  }, [path.municipality, task.task_id, w]));
  return (
    <li className="notice">
      <span>{task.title} <span className="quiet small">{format.days_from(task.due_on, today())}</span></span>
      <Button kind="quiet" aria-label={w.done_of(task.title ?? "")} busy={finish.busy ? w.done : undefined} onClick={() => void finish.run()}>{w.done}</Button>
      {finish.problem && <Refused problem={finish.problem} />}
    </li>
  );
}
