// Proposals while typing: words of the language, keys of declarations, and between quotes the names that
// this task declares.
import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { KEYS, LANGUAGE, type Word } from "./stubs";

// Names that were declared: facts, settings, rules, steps, provisions; with their titles.
export interface Name {
  name: string;
  title: string;
}

const proposal = (word: Word): Completion => ({
  label: word.name, type: word.kind === "function" ? "function" : "property", detail: word.kind === "function" ? word.shape.slice(word.name.length) : "", info: word.says,
});
const WORDS = [...LANGUAGE.map(proposal), ...KEYS.filter((key) => !LANGUAGE.some((word) => word.name === key.name)).map(proposal)];

export function completions(names: () => Name[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const quoted = context.matchBefore(/"[a-zA-Z0-9_-]*$/);
    if (quoted) {
      return { from: quoted.from + 1, validFor: /^[a-zA-Z0-9_-]*$/,
        options: names().map((each) => ({ label: each.name, type: "constant", detail: each.title })) };
    }
    const word = context.matchBefore(/[a-z_][a-z0-9_]*$/);
    if (!word && !context.explicit) return null;
    return { from: word?.from ?? context.pos, options: WORDS, validFor: /^[a-z0-9_]*$/ };
  };
}
