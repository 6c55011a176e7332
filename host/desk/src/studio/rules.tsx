// All rules of a task as trees, grouped by what goes first.
import { useMemo } from "react";
import { Empty } from "@/parts/empty";
import { Card } from "@/parts/card";
import { Read } from "@/parts/read";
import { useWords } from "@/words/language";
import { NamesContext } from "./condition_tree";
import { TaskPage } from "./frame";
import { useFacts, useRules, useSettings, useTask } from "./reads";
import { RuleCard, type Rule } from "./rule_card";
import { ORDER, RuleOrder } from "./rule_order";
import { rules_words } from "./words_rules";

function Groups({ rules }: { rules: Rule[] }) {
  const w = useWords(rules_words);
  const lifted = new Map(rules.flatMap((rule) => (rule.lifts ? [[rule.lifts, rule.name] as const] : [])));
  return (
    <>
      {ORDER.map((gives) => {
        const of = rules.filter((rule) => rule.gives === gives);
        return of.length === 0 ? null : (
          <section key={gives} aria-labelledby={`group-${gives}`} className="rule-group">
            <h2 className="utrecht-heading-2" id={`group-${gives}`}>{w.group[gives]}</h2>
            {of.map((rule) => <RuleCard key={rule.name} rule={rule} lifted_by={lifted.get(rule.name)} />)}
          </section>
        );
      })}
    </>
  );
}

export function RulesScreen() {
  const w = useWords(rules_words);
  const { task } = useTask();
  const rules = useRules();
  const facts = useFacts();
  const settings = useSettings();
  const names = useMemo(() => ({
    fact: (name: string) => {
      const fact = facts.data?.items.find((each) => each.name === name);
      return fact?.question ?? fact?.title ?? name.replaceAll("_", " ");
    },
    setting: (name: string) => settings.data?.items.find((each) => each.name === name)?.title ?? name.replaceAll("_", " "),
  }), [facts.data, settings.data]);
  return (
    <TaskPage task={task} lead={w.intro}>
      <Read of={rules}>
        {({ items }) => items.length === 0
          ? <Empty title={w.none_title}>{w.none}</Empty>
          : (
            <NamesContext value={names}>
              <Card title={w.order}><RuleOrder rules={items} /></Card>
              <Groups rules={items} />
            </NamesContext>
          )}
      </Read>
    </TaskPage>
  );
}
