// Something to know; nothing is due.
import { useCallback } from "react";
import { Link } from "react-router";
import { changed, client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { More, usePages } from "@/parts/more";
import { useTown } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useAct } from "../shared/act";
import { list_words } from "../words";

type Notice = Schema<"Notice">;

export function Notices() {
  const w = useWords(list_words);
  const format = useFormat();
  const town = useTown();
  const notices = usePages<Notice>("/municipalities/{municipality}/notices", { municipality: town.name }, (after) =>
    wanted(client.GET("/municipalities/{municipality}/notices", {
      params: { path: { municipality: town.name }, query: { limit: 10, ...(after && { after }) } },
    })));
  const read = useAct(useCallback(async (notice: string) => {
    await wanted(client.POST("/municipalities/{municipality}/notices/{notice}/readings", {
      params: { path: { municipality: town.name, notice } }, body: {},
    }));
    await changed("/municipalities/{municipality}/notices");
  }, [town.name]));
  return (
    <Card title={w.notices}>
      {notices.items?.length === 0 && <p className="quiet">{w.no_notices}</p>}
      <ul className="plain-list">
        {notices.items?.map((notice) => (
          <li key={notice.notice_id} className="notice">
            <div>
              {notice.case_id
                ? <Link className="utrecht-link" to={`/${town.name}/cases/${notice.case_id}`}>{notice.title}</Link>
                : notice.title}
              <div className="quiet small">{format.date(notice.made_on)}</div>
            </div>
            <Button kind="quiet" aria-label={w.read_of(notice.title)} onClick={() => void read.run(notice.notice_id)}>{w.read}</Button>
          </li>
        ))}
      </ul>
      <More of={notices} />
    </Card>
  );
}
