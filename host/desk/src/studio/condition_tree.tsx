// A condition as a tree that one can read aloud: groups with what must hold of them, and questions with
// the answer that counts. Nested lists, so a screen reader walks the same tree.
import { createContext, useContext } from "react";
import type { Schema } from "@/api/client";
import { useWords } from "@/words/language";
import { choices_words, named } from "./words_choices";
import { rules_words } from "./words_rules";
import { studio_words } from "./words";

export type Condition = Schema<"Condition">;

// What facts and settings are called here.
export interface Names {
  fact: (name: string) => string;
  setting: (name: string) => string;
}
export const NamesContext = createContext<Names>({ fact: (name) => name, setting: (name) => name });

const GROUPS = ["all", "any", "none"];

function useLeaf(condition: Condition): { asks: string; answer: string } {
  const w = useWords(rules_words);
  const s = useWords(studio_words);
  const choices = useWords(choices_words);
  const names = useContext(NamesContext);
  const [left = "", right = ""] = condition.compared;
  const side = (text: string) => text.replace(/setting ([a-z0-9_]+)/g, (_, name: string) => w.setting(names.setting(name)))
    .replace(/^"(.*)"$/, (_, text: string) => `“${named(choices, text)}”`)
    .replace(/^(yes|no)$/, (word) => (word === "yes" ? s.yes : s.no))
    .replace(/^[a-z][a-z0-9_]*$/, (name) => names.fact(name));
  const asks = side(left);
  switch (condition.word) {
    case "holds": return { asks, answer: s.yes };
    case "fails": return { asks, answer: s.no };
    case "known": return { asks, answer: w.is_known };
    case "below": return { asks, answer: w.below(side(right)) };
    case "above": return { asks, answer: w.above(side(right)) };
    case "at_least_is": return { asks, answer: w.at_least(side(right)) };
    case "at_most_is": return { asks, answer: w.at_most(side(right)) };
    case "if_set": return { asks: w.setting(names.setting(left.replace(/^setting /, ""))), answer: s.yes };
    case "set_is": return { asks: w.setting(names.setting(left.replace(/^setting /, ""))), answer: w.set_is(side(right)) };
    default: return { asks, answer: w.is(side(right)) };
  }
}

function Leaf({ condition }: { condition: Condition }) {
  const w = useWords(rules_words);
  const { asks, answer } = useLeaf(condition);
  return (
    <span className="leaf">
      <span>{asks}</span>
      <span className="unseen"> {w.answer}: </span>
      <strong className={`leaf__answer leaf__answer--${condition.word === "fails" ? "no" : "yes"}`}>{answer}</strong>
    </span>
  );
}

export function ConditionTree({ condition }: { condition: Condition }) {
  const w = useWords(rules_words);
  if (!GROUPS.includes(condition.word)) return <Leaf condition={condition} />;
  if (condition.of.length === 0) return <span className="policy-tree__group">{condition.word === "any" ? w.never : w.always}</span>;
  const says = condition.word === "all" ? w.all : condition.word === "any" ? w.any : w.none_of;
  return (
    <div className={`policy-tree policy-tree--${condition.word}`}>
      <span className="policy-tree__group">{says}</span>
      <ul>
        {condition.of.map((part, at) => <li key={part.place + part.word + at}><ConditionTree condition={part} /></li>)}
      </ul>
    </div>
  );
}
