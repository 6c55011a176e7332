// Handlers of plugins that failed here, without whose case it was: solving one is for who manages the policy.
import { client, wanted, type Problem, type Schema } from "@/api/client";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { More, usePages } from "@/parts/more";
import { Refused } from "@/parts/refused";
import { Table } from "@/parts/table";
import { Waiting } from "@/parts/waiting";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { Solve } from "./solve";
import { console_words } from "./words";

type HandlerProblem = Schema<"HandlerProblem">;

export function HandlerProblems({ town }: { town: string }) {
  const w = useWords(console_words).handlers;
  const format = useFormat();
  const pages = usePages<HandlerProblem>("/municipalities/{municipality}/handler-problems", { town }, (after) =>
    wanted(client.GET("/municipalities/{municipality}/handler-problems",
      { params: { path: { municipality: town }, query: { after, limit: 20 } } })));
  return (
    <Card title={w.title}>
      {pages.isPending && <Waiting />}
      {pages.error && <Refused problem={pages.error as unknown as Problem} again={() => void pages.refetch()} />}
      {pages.items?.length === 0 && <Empty level={3} title={w.none}>{w.none_text}</Empty>}
      {pages.items && pages.items.length > 0 && (
        <Table caption={w.title} caption_unseen folds rows={pages.items} row_key={(problem) => problem.number} columns={[
          { title: w.handler, names_row: true, of: (problem) => `${problem.plugin}: ${problem.handler}` },
          { title: w.place, of: (problem) => <code className="small">{problem.place}</code> },
          { title: w.found, of: (problem) => format.date(problem.found_on) },
          { title: w.says, of: (problem) => problem.says },
          { title: w.todo, of: (problem) => <Solve town={town} problem={problem} /> },
        ]} />
      )}
      <More of={pages} />
    </Card>
  );
}
