// What the case waits for, as far as the file itself tells: one thing at a time, and where to do it.
import type { FactDeclaration, Whole } from "./file";

export type Next = "conversation" | "plan" | "agree" | "facts" | "apply" | "advice" | "decision" | "order" | "objection";

export const PART_OF: Record<Next, string> = {
  conversation: "conversation", plan: "plan", agree: "plan", facts: "facts", apply: "", advice: "advice",
  decision: "decision", order: "provisions", objection: "provisions",
};

// What is not known yet of what somebody can be asked.
export function unknown_facts(whole: Whole, declared: FactDeclaration[]): FactDeclaration[] {
  const known = new Map(whole.facts.map((fact) => [fact.name, fact.value]));
  return declared.filter((fact) => !fact.derived && !whole.withheld.includes(fact.name) && (known.get(fact.name) ?? null) === null);
}

export function next_of(whole: Whole, declared: FactDeclaration[]): Next[] {
  if (whole.case.state === "closed") return whole.objections.some((each) => each.outcome === null) ? ["objection"] : [];
  if (whole.objections.some((each) => each.outcome === null)) return ["objection"];
  const decided = whole.decisions[0];
  if (decided) {
    const started = whole.provisions.some((each) => each.decision_id === decided.decision_id);
    return decided.kind === "grant" && !started ? ["order"] : [];
  }
  const waits: Next[] = [];
  if (whole.conversations.length === 0) waits.push("conversation");
  if (!whole.plan || whole.plan.goals.length === 0) waits.push("plan");
  else if (whole.plan.state === "draft") waits.push("agree");
  if (unknown_facts(whole, declared).length > 0 && whole.advices.length === 0) waits.push("facts");
  if (whole.case.applied_on === null) waits.push("apply");
  const advice = whole.advices[0];
  const facts_since = whole.facts.some((fact) => advice && fact.recorded_at > advice.given_at);
  if (!advice || facts_since) waits.push("advice");
  else if (advice.verdict === "ask") waits.push("facts");
  if (waits.length === 0) waits.push("decision");
  return waits;
}
