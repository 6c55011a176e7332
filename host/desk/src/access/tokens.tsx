// Keys with which other systems come in (API tokens): each for one system, some acts, and at most a year.
import { useCallback, useState } from "react";
import { changed, client, wanted, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Dialog } from "@/parts/dialog";
import { Empty } from "@/parts/empty";
import { More, usePages } from "@/parts/more";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { Refused } from "@/parts/refused";
import { Table } from "@/parts/table";
import { useTown } from "@/shell/town";
import { useAct } from "@/work/shared/act";
import { useColleagues } from "@/work/shared/names";
import { today, useFormat } from "@/words/format";
import { parts_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { NewToken } from "./new_token";
import { useActWords } from "./act_words";
import { access_words } from "./words";

type Token = Schema<"AccessToken">;
const LIST = "/municipalities/{municipality}/access-tokens";

export function Tokens() {
  const w = useWords(access_words).tokens;
  const town = useTown();
  const pages = usePages<Token>(LIST, { municipality: town.name }, (after) =>
    wanted(client.GET(LIST, { params: { path: { municipality: town.name }, query: { limit: 50, ...(after && { after }) } } })));
  return (
    <>
      <PageHead title={w.title}><p className="quiet">{w.intro}</p></PageHead>
      <div className="stack">
        <NewToken made={() => changed(LIST)} />
        <Card title={w.made}>
          <Read of={{ data: pages.items, error: pages.error, isPending: pages.isPending, refetch: pages.refetch }}>
            {(items) => (items.length === 0 ? <Empty level={3} title={w.none}>{w.none_text}</Empty> : <List tokens={items} />)}
          </Read>
          <More of={pages} />
        </Card>
      </div>
    </>
  );
}

function List({ tokens }: { tokens: Token[] }) {
  const w = useWords(access_words).tokens;
  const format = useFormat();
  const colleagues = useColleagues();
  const act = useActWords();
  return (
    <Table caption={w.made} caption_unseen folds rows={tokens} row_key={(each) => each.token_id} columns={[
      { title: w.name, names_row: true, of: (each) => each.name },
      { title: w.user, of: (each) => colleagues.full(each.user_id) },
      { title: w.acts, of: (each) => each.acts.map(act).join(", ") },
      { title: w.till, of: (each) => <span className="nowrap">{format.date(each.till)}</span> },
      { title: w.state, of: (each) => <State token={each} /> },
    ]} />
  );
}

function State({ token }: { token: Token }) {
  const w = useWords(access_words).tokens;
  const format = useFormat();
  if (token.revoked_at !== null) return <Badge kind="bad">{w.revoked_on(format.short_date(token.revoked_at))}</Badge>;
  return token.till < today() ? <Badge>{w.expired}</Badge> : <Revoke token={token} />;
}

function Revoke({ token }: { token: Token }) {
  const w = useWords(access_words).tokens;
  const parts = useWords(parts_words);
  const town = useTown();
  const [open, set_open] = useState(false);
  const revoke = useAct(useCallback(async () => {
    await wanted(client.DELETE("/municipalities/{municipality}/access-tokens/{token}", {
      params: { path: { municipality: town.name, token: token.token_id } },
    }));
    set_open(false);
    await changed(LIST);
    return w.revoked;
  }, [town.name, token.token_id, w]));
  return (
    <>
      <div className="row row--tight">
        <Badge kind="good">{w.works}</Badge>
        <Button kind="danger" aria-label={w.revoke_of(token.name)} onClick={() => set_open(true)}>{w.revoke}</Button>
      </div>
      <Dialog title={w.revoke_title(token.name)} open={open} close={() => set_open(false)}>
        <p>{w.revoke_text}</p>
        {revoke.problem && <Refused problem={revoke.problem} />}
        <div className="row">
          <Button kind="danger" busy={revoke.busy ? w.busy : undefined} onClick={() => void revoke.run()}>{w.revoke}</Button>
          <Button onClick={() => set_open(false)}>{parts.cancel}</Button>
        </div>
      </Dialog>
    </>
  );
}
