// The words of the policy language, read from the same stubs that editors on a desk use (api/lua).
const files = import.meta.glob<string>("../../../../../api/lua/*.lua", { query: "?raw", import: "default", eager: true });

export interface Word {
  name: string;
  kind: "function" | "constant";
  // How it is called: "between(least, most)".
  shape: string;
  says: string;
}

function comment_above(lines: string[], at: number): string {
  const said: string[] = [];
  for (let line = at - 1; line >= 0 && lines[line]!.startsWith("---"); --line) {
    const text = lines[line]!.slice(3).trim();
    if (!text.startsWith("@")) said.unshift(text);
    else if (text.startsWith("@type")) said.unshift(text.replace(/^@type \S+\s*/, ""));
  }
  return said.join(" ").trim();
}

export function words_of(text: string): Word[] {
  const lines = text.split("\n");
  return lines.flatMap((line, at): Word[] => {
    const called = /^function ([a-z_][a-z0-9_]*)\((.*)\) end/.exec(line);
    if (called) return [{ name: called[1]!, kind: "function", shape: `${called[1]}(${called[2]})`, says: comment_above(lines, at) }];
    const constant = /^([a-z_][a-z0-9_]*) = nil/.exec(line);
    if (constant) return [{ name: constant[1]!, kind: "constant", shape: constant[1]!, says: comment_above(lines, at) }];
    return [];
  });
}

// The keys that a declaration may have: "title", "law" … with what they mean.
export function keys_of(text: string): Word[] {
  return [...text.matchAll(/^---@field ([a-z_]+)\??\s+(\S+)\s*(.*)$/gm)].map((found) => ({
    name: found[1]!, kind: "constant" as const, shape: `${found[1]} = `, says: found[3]!.trim() || found[2]!,
  }));
}

const once = (words: Word[]) => [...new Map(words.map((word) => [word.name, word])).values()];

export const LANGUAGE: Word[] = once(Object.values(files).flatMap(words_of));
export const KEYS: Word[] = once(Object.values(files).flatMap(keys_of));
