import { Link } from "react-router";
import { client, wanted, type Problem, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { ButtonLink } from "@/parts/button";
import { Card } from "@/parts/card";
import { More, usePages } from "@/parts/more";
import { PageHead } from "@/parts/page";
import { Refused } from "@/parts/refused";
import { Table } from "@/parts/table";
import { Waiting } from "@/parts/waiting";
import { useWords } from "@/words/language";
import { console_words } from "./words";

type Account = Schema<"User">;

export function AccountState({ account }: { account: Account }) {
  const w = useWords(console_words).users;
  return account.ended_at === null ? <Badge kind="good">{w.active}</Badge> : <Badge kind="warn">{w.ended}</Badge>;
}

export function Users() {
  const w = useWords(console_words).users;
  const pages = usePages<Account>("/users", {}, (after) =>
    wanted(client.GET("/users", { params: { query: { after, limit: 50 } } })));
  return (
    <>
      <PageHead title={w.title} actions={<ButtonLink kind="primary" to="/console/users/new">{w.add}</ButtonLink>}>
        <p className="quiet">{w.intro}</p>
      </PageHead>
      <Card>
        {pages.isPending && <Waiting />}
        {pages.error && <Refused problem={pages.error as unknown as Problem} again={() => void pages.refetch()} />}
        {pages.items && (
          <Table caption={w.title} caption_unseen folds rows={pages.items} row_key={(account) => account.user_id} columns={[
            { title: w.name, names_row: true, of: (account) =>
              <Link className="utrecht-link" to={`/console/users/${account.user_id}`}>{account.display_name}</Link> },
            { title: w.login_name, of: (account) => account.login_name },
            { title: w.organisation, of: (account) => account.organisation },
            { title: w.state, of: (account) => <><AccountState account={account} />{" "}
              {account.regional_administrator && <Badge>{w.administrator}</Badge>}</> },
          ]} />
        )}
        <More of={pages} />
      </Card>
    </>
  );
}
