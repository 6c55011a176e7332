// What is still unknown and could change the advice: the best question, answered right here.
import { useCallback, useState } from "react";
import { client, wanted } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Refused } from "@/parts/refused";
import { useMay } from "@/shell/town";
import { useWords } from "@/words/language";
import { advice_words } from "../../words_decision";
import { FactField, is_whole, type FactValue } from "../facts/fact_field";
import { useFacts, useFile, useFileAct, type FactDeclaration } from "../file";
import type { Advice } from "./part";

export function NextQuestion({ advice }: { advice: Advice }) {
  const w = useWords(advice_words);
  const facts = useFacts();
  const { whole } = useFile();
  const may = useMay("record_facts");
  const asked = advice.ask.map((name) => facts.data?.items.find((fact) => fact.name === name))
    .filter((fact): fact is FactDeclaration => fact !== undefined && !whole.withheld.includes(fact.name));
  const first = asked[0];
  if (first === undefined || !may) return null;
  return (
    <Card title={w.next_question} className="next">
      <p className="quiet">{w.next_text}</p>
      <Answer key={first.name} fact={first} />
      {asked.length > 1 && <p className="quiet small">{w.more_questions(asked.length - 1)}</p>}
    </Card>
  );
}

function Answer({ fact }: { fact: FactDeclaration }) {
  const w = useWords(advice_words);
  const { path, version } = useFile();
  const [value, set_value] = useState<FactValue>(null);
  const answer = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/facts", { params: { path }, body: { version, facts: { [fact.name]: value } } }));
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/advices", { params: { path }, body: {} }));
  }, [path, version, fact.name, value]));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); if (value !== null && is_whole(fact, value)) void answer.run(); }}>
      <FactField fact={fact} value={value} change={set_value} />
      {answer.problem && <Refused problem={answer.problem} />}
      <div><Button type="submit" kind="primary" busy={answer.busy ? w.asking : undefined}>{w.answer}</Button></div>
    </form>
  );
}
