import { api, client, wanted, type Problem, type Schema } from "@/api/client";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { More, usePages } from "@/parts/more";
import { Refused } from "@/parts/refused";
import { Waiting } from "@/parts/waiting";
import { useFormat } from "@/words/format";
import { host_words } from "@/words/host";
import { useWords } from "@/words/language";
import { Fingerprint } from "./fingerprint";
import { Problems } from "./towns";
import { console_words } from "./words";

type Reload = Schema<"PolicyReload">;

// What a reload came to, a line for each municipality that it touched.
export function ReloadFates({ reload }: { reload: Reload }) {
  const w = useWords(console_words).reload;
  const towns = api.useQuery("get", "/municipalities");
  const title = (name: string) => towns.data?.items.find((each) => each.name === name)?.title ?? name;
  return (
    <>
      {reload.municipalities.length > 0 && (
        <ul className="console-list">
          {reload.municipalities.map((each) => (
            <li key={each.municipality}>
              <strong>{title(each.municipality)}</strong>: {w.fates[each.fate]} <Fingerprint of={each.fingerprint_after} />
              <Problems problems={each.problems} />
            </li>
          ))}
        </ul>
      )}
      <Problems problems={reload.problems} />
    </>
  );
}

export function Reloads() {
  const w = useWords(console_words).reloads;
  const { reason } = useWords(host_words);
  const format = useFormat();
  const pages = usePages<Reload>("/policy-reloads", {}, (after) =>
    wanted(client.GET("/policy-reloads", { params: { query: { after, limit: 10 } } })));
  return (
    <Card title={w.title}>
      {pages.isPending && <Waiting />}
      {pages.error && <Refused problem={pages.error as unknown as Problem} again={() => void pages.refetch()} />}
      {pages.items?.length === 0 && <Empty level={3} title={w.none}>{w.none_text}</Empty>}
      <ol className="console-list reloads">
        {(pages.items ?? []).map((reload) => (
          <li key={reload.reload_id ?? reload.at}>
            <p><strong>{format.moment(reload.at)}</strong> <span className="quiet">{reason[reload.role] ?? reload.role}</span></p>
            {reload.reason && <p>{reload.reason}</p>}
            <ReloadFates reload={reload} />
          </li>
        ))}
      </ol>
      <More of={pages} />
    </Card>
  );
}
