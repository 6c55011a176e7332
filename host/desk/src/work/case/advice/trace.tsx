// How the rules got there: every rule, and below it the tree of its condition with what was known.
import { Badge } from "@/parts/badge";
import { useWords } from "@/words/language";
import { plain } from "../../shared/names";
import { advice_words } from "../../words_decision";
import { outcome_words } from "../../words_case";
import { useFactText } from "../facts/clash";
import type { FactDeclaration } from "../file";

interface Leaf {
  // A fact or a setting; none is a value that the rule itself names.
  what?: string;
  value?: unknown;
}
interface Node {
  word: string;
  is?: string;
  at?: string;
  of?: (Node | Leaf)[];
  compared?: unknown[];
}
export interface TracedRule {
  rule: string;
  status: string;
  gives?: string;
  at?: string;
  when?: Node;
}

const is_node = (part: Node | Leaf): part is Node => "word" in part;

// Rules that spoke or ask come first; those that kept silent are folded away, but there.
export function Trace({ rules, declared, setting }: { rules: TracedRule[]; declared: FactDeclaration[]; setting: (name: string) => string }) {
  const w = useWords(advice_words);
  const o = useWords(outcome_words);
  const order = (rule: TracedRule) => (rule.status === "spoke" ? 0 : 1);
  const loud = rules.filter((rule) => rule.status !== "silent").sort((a, b) => order(a) - order(b));
  const silent = rules.filter((rule) => rule.status === "silent");
  const shown = (list: TracedRule[]) => (
    <div className="trace folds">
      {list.map((rule) => (
        <details key={rule.rule} className={`trace__rule trace__rule--${rule.status}`} open={rule.status === "spoke"}>
          <summary>
            <strong>{rule.rule}</strong>{" "}
            <Badge kind={rule.status === "spoke" ? "good" : rule.status === "silent" ? "info" : "warn"}>
              {rule.status === "spoke" ? w.spoke : rule.status === "silent" ? w.silent : rule.status === "asks" || rule.status === "unknown" ? w.asks : plain(rule.status)}
            </Badge>{" "}
            <span className="quiet small">{rule.gives && (o.verdict as Record<string, string>)[rule.gives]}</span>
          </summary>
          {rule.when && <ul className="tree"><Branch node={rule.when} declared={declared} setting={setting} /></ul>}
          {rule.at && <p className="quiet small code">{rule.at}</p>}
        </details>
      ))}
    </div>
  );
  return (
    <>
      {shown(loud)}
      {silent.length > 0 && <details className="more-below"><summary>{w.silent_rules(silent.length)}</summary>{shown(silent)}</details>}
    </>
  );
}

function Branch({ node, declared, setting }: { node: Node; declared: FactDeclaration[]; setting: (name: string) => string }) {
  const w = useWords(advice_words);
  const says = useFactText();
  const mark = node.is === "yes" ? "yes" : node.is === "no" ? "no" : "unknown";
  const title = (what: string) => {
    if (what.startsWith("setting ")) return w.setting(setting(what.slice(8)));
    const fact = declared.find((each) => each.name === what);
    return fact?.question ?? fact?.title ?? plain(what);
  };
  const leaves = (node.of ?? []).filter((part): part is Leaf => !is_node(part));
  const branches = (node.of ?? []).filter(is_node);
  const word = (w.word as Record<string, string>)[node.word] ?? plain(node.word);
  return (
    <li>
      <span className={`tree__mark tree__mark--${mark}`}>{(w.is as Record<string, string>)[mark]}</span>{" "}
      {node.word === "function" || branches.length > 0 ? word : <Compared word={node.word} says={word} leaves={leaves} title={title} />}
      {branches.length > 0 && <ul>{branches.map((branch, at) => <Branch key={at} node={branch} declared={declared} setting={setting} />)}</ul>}
      {node.word === "function" && (
        <ul>{leaves.map((leaf) => <li key={leaf.what}>{title(leaf.what ?? "")}: <strong>{says(leaf.value)}</strong></li>)}</ul>
      )}
    </li>
  );
}

// "Hoeveel uren …: 2,5 is hoger dan 3 (instelling gewone uren)"; a question of yes or no says its answer.
function Compared({ word, says, leaves, title }: { word: string; says: string; leaves: Leaf[]; title: (what: string) => string }) {
  const text = useFactText();
  const [first, ...others] = leaves;
  if (first === undefined) return <>{says}</>;
  const subject = <>‘{title(first.what ?? "")}’ <strong>{text(first.value)}</strong></>;
  if (word === "holds" || word === "fails") return subject;
  return (
    <>
      {subject} {says}{" "}
      {others.map((other, at) => <span key={at}>{at > 0 && ", "}<strong>{text(other.value)}</strong>{other.what && <> ({title(other.what)})</>}</span>)}
    </>
  );
}
