// Every letter of this case: of decisions, and those that plugins wrote; a draft until a person sends it.
import { useCallback, useState } from "react";
import { api, client, wanted, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { Read } from "@/parts/read";
import { Refused } from "@/parts/refused";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useColleagues, useTitles } from "../shared/names";
import { letters_words } from "../words_provisions";
import { outcome_words } from "../words_case";
import { useFile, useFileAct } from "./file";
import { ShownLetter } from "./shown_letter";

type CaseLetter = Schema<"CaseLetter">;

export function Part() {
  const w = useWords(letters_words);
  const { whole, path, purpose } = useFile();
  const letters = api.useQuery("get", "/municipalities/{municipality}/cases/{case}/letters", { params: { path, header: { Purpose: purpose } } });
  return (
    <Read of={letters}>
      {({ items }) => items.length === 0 && whole.decisions.length === 0
        ? <Empty title={w.none}>{w.none_text}</Empty>
        : <div className="stack"><Decided />{items.map((letter) => <One key={letter.letter_id} letter={letter} />)}</div>}
    </Read>
  );
}

function Decided() {
  const w = useWords(letters_words);
  const o = useWords(outcome_words);
  const format = useFormat();
  const titles = useTitles();
  const { whole } = useFile();
  return (
    <>
      {whole.decisions.map((decision) => (
        <Card key={decision.decision_id} title={`${o.kind[decision.kind]}: ${titles.provision(decision.provision)}`}>
          <p className="quiet">{w.sent(format.date(decision.published_on))}</p>
          <ShownLetter kind="decision" id={decision.decision_id} />
        </Card>
      ))}
    </>
  );
}

function One({ letter }: { letter: CaseLetter }) {
  const w = useWords(letters_words);
  const format = useFormat();
  const colleagues = useColleagues();
  const { path } = useFile();
  const [asked, ask] = useState(false);
  const send = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/letters/{letter}/sendings", { params: { path: { municipality: path.municipality, letter: letter.letter_id } }, body: {} }));
    return w.sent_said;
  }, [path.municipality, letter.letter_id, w]));
  const drop = useFileAct(useCallback(async () => {
    await wanted(client.DELETE("/municipalities/{municipality}/letters/{letter}", { params: { path: { municipality: path.municipality, letter: letter.letter_id } } }));
    return w.dropped_said;
  }, [path.municipality, letter.letter_id, w]));
  const draft = letter.sent_on === null && letter.dropped_on === null;
  return (
    <Card title={<>{letter.title} {draft && <Badge kind="warn">{w.draft}</Badge>}{letter.dropped_on && <Badge>{w.dropped}</Badge>}</>}>
      <p className="quiet">{w.made(format.date(letter.made_on))}{letter.sent_on && <> · {w.sent_by(format.date(letter.sent_on), colleagues.name(letter.sent_by))}</>}</p>
      <ShownLetter kind="letter" id={letter.letter_id} />
      {(send.problem ?? drop.problem) && <Refused problem={(send.problem ?? drop.problem)!} />}
      {draft && (
        <div className="row more-below">
          <Button kind="primary" busy={send.busy ? w.busy : undefined} onClick={() => void send.run()}>{w.send}</Button>
          {asked
            ? <Button kind="danger" busy={drop.busy ? w.busy : undefined} onClick={() => void drop.run()}>{w.drop_sure}</Button>
            : <Button kind="quiet" onClick={() => ask(true)}>{w.drop}</Button>}
        </div>
      )}
    </Card>
  );
}
