// The plan with its goals. A goal is drawn as four steps: own strength first, the municipality last.
import { useCallback } from "react";
import { client, wanted, type Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { Refused } from "@/parts/refused";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { plain, useColleagues, useTitles } from "../../shared/names";
import { plan_words } from "../../words_plan";
import { useFile, useFileAct } from "../file";
import { GoalExtras } from "./extras";

type Plan = Schema<"Plan">;
const SHARES = ["own", "network", "general", "municipality"] as const;

export function PlanCard({ plan, may }: { plan: Plan; may: boolean }) {
  const w = useWords(plan_words);
  const format = useFormat();
  const colleagues = useColleagues();
  const { path } = useFile();
  const agree = useFileAct(useCallback(async () => {
    await wanted(client.POST("/municipalities/{municipality}/plans/{plan}/agreements", {
      params: { path: { municipality: path.municipality, plan: plan.plan_id } }, body: { version: plan.version },
    }));
    return w.agreed;
  }, [path.municipality, plan.plan_id, plan.version, w]));
  return (
    <Card title={<>{(w.form as Record<string, string>)[plan.form] ?? plain(plan.form)} <Badge kind={plan.state === "agreed" ? "good" : "info"}>{w.state[plan.state]}</Badge></>}>
      <p className="quiet facts-line">
        <span>{w.version(plan.version)}</span>
        {plan.agreed_on && <span>{w.agreed_on(format.date(plan.agreed_on))}</span>}
        <span>{w.director(colleagues.full(plan.director))}</span>
        {plan.review_on && <span>{w.review(format.date(plan.review_on))}</span>}
      </p>
      <ol className="goals">{plan.goals.map((goal) => <GoalItem key={goal.goal_id} goal={goal} plan={plan} may={may} />)}</ol>
      {may && plan.state === "draft" && plan.goals.length > 0 && (
        <div className="agree">
          <p className="quiet">{w.agree_text}</p>
          {agree.problem && <Refused problem={agree.problem} />}
          <Button kind="primary" busy={agree.busy ? w.busy : undefined} onClick={() => void agree.run()}>{w.agree}</Button>
        </div>
      )}
    </Card>
  );
}

function GoalItem({ goal, plan, may }: { goal: Schema<"Goal">; plan: Plan; may: boolean }) {
  const w = useWords(plan_words);
  const titles = useTitles();
  const { path } = useFile();
  const remove = useFileAct(useCallback(async () => {
    await wanted(client.DELETE("/municipalities/{municipality}/plans/{plan}/goals/{goal}", {
      params: { path: { municipality: path.municipality, plan: plan.plan_id, goal: goal.goal_id }, query: { version: plan.version } },
    }));
    return w.removed;
  }, [path.municipality, plan.plan_id, plan.version, goal.goal_id, w]));
  const says = { own: goal.own_share, network: goal.network_share, general: goal.general_share, municipality: goal.municipality_share };
  return (
    <li className="goal">
      <div className="goal__head">
        <h3 className="utrecht-heading-4">{goal.result}</h3>
        <p className="quiet small">{titles.domain(goal.domain)}{goal.case_id !== path.case && <>, {w.of_other}</>}</p>
        <GoalExtras goal={goal} />
      </div>
      <dl className="shares">
        {SHARES.map((share) => (
          <div key={share} className={`share share--${share} ${says[share] ? "" : "share--empty"}`}>
            <dt>{w.shares[share]}</dt>
            <dd>{says[share] || w.nothing}</dd>
          </div>
        ))}
      </dl>
      {may && plan.state === "draft" && (
        <Button kind="quiet" aria-label={w.remove_of(goal.result)} busy={remove.busy ? w.busy : undefined} onClick={() => void remove.run()}>{w.remove}</Button>
      )}
      {remove.problem && <Refused problem={remove.problem} />}
    </li>
  );
}
