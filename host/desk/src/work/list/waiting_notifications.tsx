// Questions that reached the municipality and have no case yet.
import { Link } from "react-router";
import { client, wanted, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Card } from "@/parts/card";
import { More, usePages } from "@/parts/more";
import { useMay, useTown } from "@/shell/town";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { usePurpose } from "../shared/purpose";
import { common_words, list_words } from "../words";

export function Waiting() {
  return useMay("open_case") ? <WaitingList /> : null;
}

function WaitingList() {
  const w = useWords(list_words);
  const common = useWords(common_words);
  const format = useFormat();
  const town = useTown();
  const purpose = usePurpose();
  const list = usePages<Schema<"Notification">>("/municipalities/{municipality}/notifications", { municipality: town.name, purpose }, (after) =>
    wanted(client.GET("/municipalities/{municipality}/notifications", {
      params: {
        path: { municipality: town.name }, header: { Purpose: purpose },
        query: { withoutCase: true, limit: 5, ...(after && { after }) },
      },
    })));
  return (
    <Card title={w.waiting_notifications}>
      {list.items?.length === 0 && <p className="quiet">{w.no_waiting}</p>}
      <ul className="plain-list">
        {list.items?.map((each) => (
          <li key={each.notification_id}>
            <Link className="utrecht-link" to={`/${town.name}/notification?of=${each.notification_id}`}>
              {each.question.length > 90 ? `${each.question.slice(0, 90)} …` : each.question}
            </Link>{" "}
            {each.urgent && <Badge kind="bad">{common.urgent}</Badge>}
            <div className="quiet small">{w.received(format.days_from(each.received_on, today()))}</div>
          </li>
        ))}
      </ul>
      <More of={list} />
    </Card>
  );
}
