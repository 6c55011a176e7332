// The plan of the household, the client's own plan beside it, and what there is to choose.
import { useCallback, useState } from "react";
import { client, wanted } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Empty } from "@/parts/empty";
import { Note } from "@/parts/note";
import { Refused } from "@/parts/refused";
import { useMay } from "@/shell/town";
import { today } from "@/words/format";
import { useWords } from "@/words/language";
import { DateField } from "@/parts/date_field";
import { plan_words } from "../../words_plan";
import { useFile, useFileAct } from "../file";
import { AddGoal } from "./add_goal";
import { PersonalPlans } from "./personal_plan";
import { PlanCard } from "./plan_card";

export function Part() {
  const w = useWords(plan_words);
  const { whole } = useFile();
  const may = useMay("make_plan") && whole.case.state === "open";
  return (
    <div className="columns columns--wide">
      <div className="stack">
        {whole.plan === null ? <NoPlan may={may} /> : <PlanCard plan={whole.plan} may={may} />}
        {!may && whole.case.state === "open" && <Note><p>{w.may_not}</p></Note>}
        {may && whole.plan !== null && whole.plan.state !== "closed" && <AddGoal plan={whole.plan} />}
      </div>
      <PersonalPlans />
    </div>
  );
}

function NoPlan({ may }: { may: boolean }) {
  const w = useWords(plan_words);
  const { whole, path } = useFile();
  const [review_on, set_review_on] = useState(() => `${Number(today().slice(0, 4)) + 1}${today().slice(4)}`.replace("-02-29", "-02-28"));
  const make = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/cases/{case}/plans", { params: { path }, body: { review_on: review_on || null } }));
    return w.made;
  }, [path, review_on, w]));
  const early = whole.conversations.length === 0 ? w.needs_conversation : undefined;
  if (!may) return <Empty title={w.none}>{w.none_text}</Empty>;
  return (
    <Card title={w.none}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); if (early === undefined) void make.run(); }}>
        <p className="quiet">{w.none_text}</p>
        <DateField label={w.review_on} required value={review_on} change={set_review_on} wrong={w.date_wrong} />
        {make.problem && <Refused problem={make.problem} />}
        <div><Button kind="primary" type="submit" busy={make.busy ? w.busy : undefined} because={early}>{w.make}</Button></div>
      </form>
    </Card>
  );
}
