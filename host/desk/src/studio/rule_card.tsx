// One rule: if this tree holds, then this comes of it, because … as the letter says it.
import { useContext } from "react";
import type { Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { ConditionTree, NamesContext } from "./condition_tree";
import { StandsIn } from "./frame";
import { usePolicy } from "./reads";
import { choices_words, named } from "./words_choices";
import { rules_words } from "./words_rules";
import { studio_words } from "./words";

export type Rule = Schema<"Rule">;

export const is_local = (rule: Rule) => rule.place.startsWith("municipalities/");

function When({ rule }: { rule: Rule }) {
  const w = useWords(rules_words);
  const names = useContext(NamesContext);
  if (rule.when.word !== "function") return <ConditionTree condition={rule.when} />;
  return (
    <div className="policy-tree">
      <span className="policy-tree__group">{w.program}</span>
      <p className="small">{w.program_reads}</p>
      <ul>{rule.reads.map((name) => <li key={name}><span className="leaf">{names.fact(name)}</span></li>)}</ul>
      {rule.uses.length > 0 && <>
        <p className="small">{w.program_uses}</p>
        <ul>{rule.uses.map((name) => <li key={name}><span className="leaf">{names.setting(name)}</span></li>)}</ul>
      </>}
    </div>
  );
}

// What comes of the rule, with the provision by its title.
function useGives(rule: Rule): string {
  const w = useWords(rules_words);
  const s = useWords(studio_words);
  const choices = useWords(choices_words);
  const policy = usePolicy();
  const target = rule.target ?? "";
  const title = policy.data?.provisions.find((each) => each.name === target)?.title
    ?? policy.data?.tasks.find((each) => each.name === target)?.title ?? named(choices, target);
  if (rule.gives === "weigh") {
    return w.gives.weigh(target in s.outcome ? s.outcome[target as keyof typeof s.outcome] : title);
  }
  return w.gives[rule.gives](title);
}

export function RuleCard({ rule, lifted_by }: { rule: Rule; lifted_by: string | undefined }) {
  const w = useWords(rules_words);
  const names = useContext(NamesContext);
  const town = useTown();
  const gives = useGives(rule);
  const local = is_local(rule);
  const whose = rule.place.includes(`/${town.name}/`) ? town.title : w.region;
  return (
    <article className={`rule rule--${rule.gives} ${lifted_by ? "rule--lifted" : ""}`} id={`rule-${rule.name}`} aria-labelledby={`name-${rule.name}`}>
      <header className="rule__head">
        <h3 className="utrecht-heading-3" id={`name-${rule.name}`}><span className="rule__number">{rule.name}</span> {rule.title ?? ""}</h3>
        {local && <Badge kind="good">{w.local(whose)}</Badge>}
        {rule.law && <span className="quiet small">{rule.law}</span>}
      </header>
      {lifted_by && <p className="rule__lift">↳ <a className="utrecht-link" href={`#rule-${lifted_by}`}>{w.lifted_by(lifted_by)}</a></p>}
      {rule.lifts && <p className="rule__lift">↰ <a className="utrecht-link" href={`#rule-${rule.lifts}`}>{w.lifts(rule.lifts)}</a></p>}
      <div className="rule__body">
        <span className="rule__word">{w.when}</span><div><When rule={rule} /></div>
        <span className="rule__word">{w.then}</span><p className="rule__gives">{gives}</p>
        <span className="rule__word">{w.because}</span>
        <blockquote className="rule__because">{rule.because}
          {rule.also.map((each) => (
            <p key={each.setting + each.says} className="small"><span className="quiet">{w.also(names.setting(each.setting))}</span> {each.says}</p>
          ))}
        </blockquote>
      </div>
      <footer className="rule__foot">
        {rule.may_be_lifted && !lifted_by && <span>{w.may_be_lifted}</span>}
        <StandsIn place={rule.place} />
      </footer>
    </article>
  );
}
