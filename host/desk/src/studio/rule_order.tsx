// Which kind of rule goes first, as a stair: wide at the top. Each step leads to its rules.
import { useWords } from "@/words/language";
import type { Rule } from "./rule_card";
import { rules_words } from "./words_rules";

export const ORDER: Rule["gives"][] = ["refer", "weigh", "ask", "refuse", "grant"];

export function RuleOrder({ rules }: { rules: Rule[] }) {
  const w = useWords(rules_words);
  return (
    <nav aria-label={w.order_picture}>
      <ol className="rule-order">
        {ORDER.map((gives) => {
          const many = rules.filter((rule) => rule.gives === gives).length;
          return (
            <li key={gives} className={`rule-order__one rule--${gives}`}>
              {many > 0 ? <a className="utrecht-link" href={`#group-${gives}`}>{w.group[gives]}</a> : <span>{w.group[gives]}</span>}
              <span className="small quiet">{w.count(many)}</span>
            </li>
          );
        })}
      </ol>
      <p className="small quiet">{w.silence}</p>
    </nav>
  );
}
