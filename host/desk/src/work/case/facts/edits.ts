// What was changed on the form of facts and is not saved yet.
//
// It stands in sessionStorage until the host confirms. When the file moved on meanwhile (409), it is
// read anew: a fact that nobody else touched is simply sent again, one that somebody else changed too
// is a clash, and one chooses. Without a connection it waits and tries again.
import { useCallback, useEffect, useRef, useState } from "react";
import { client, wanted, type Problem } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { useWords } from "@/words/language";
import { facts_words } from "../../words_facts";
import { useFile, type FactDeclaration, type Whole } from "../file";
import { is_whole, type FactValue } from "./fact_field";

interface Edit {
  value: FactValue;
  // What was known when it was typed.
  was: FactValue;
}
type Edits = Record<string, Edit>;

const value_in = (whole: Whole, name: string): FactValue =>
  (whole.facts.find((fact) => fact.name === name)?.value ?? null) as FactValue;

export function useFactEdits(declared: FactDeclaration[]) {
  const w = useWords(facts_words);
  const { whole, path, id, refresh, version } = useFile();
  const announce = useAnnounce();
  const key = `naober.facts.${path.municipality}.${id}`;
  const [edits, set_edits] = useState<Edits>(() => JSON.parse(sessionStorage.getItem(key) ?? "{}") as Edits);
  const [state, set_state] = useState<"rest" | "busy" | "waiting">("rest");
  const [problem, set_problem] = useState<Problem>();
  const latest = useRef({ edits, version });
  latest.current = { edits, version };

  const keep = useCallback((next: Edits) => {
    if (Object.keys(next).length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(next));
    latest.current = { ...latest.current, edits: next };
    set_edits(next);
  }, [key]);

  const clashes = new Map<string, FactValue>();
  for (const [name, edit] of Object.entries(edits)) {
    const now = value_in(whole, name);
    if (now !== edit.was && now !== edit.value) clashes.set(name, now);
  }

  const save = useCallback(async (): Promise<boolean> => {
    const { edits: mine, version: at } = latest.current;
    const ready = Object.entries(mine).filter(([name, edit]) => {
      const fact = declared.find((each) => each.name === name);
      return fact !== undefined && is_whole(fact, edit.value);
    });
    if (ready.length === 0) return true;
    set_state("busy");
    set_problem(undefined);
    try {
      await wanted(client.POST("/municipalities/{municipality}/cases/{case}/facts", {
        params: { path }, body: { version: at, facts: Object.fromEntries(ready.map(([name, edit]) => [name, edit.value])) },
      }));
      const sent = new Map(ready);
      keep(Object.fromEntries(Object.entries(latest.current.edits).filter(([name, edit]) => edit !== sent.get(name))));
      await refresh();
      set_state("rest");
      announce(w.saved);
      return true;
    } catch (refused) {
      const { status } = refused as Problem;
      if (status === 0 || status === 401 || status >= 500) {
        set_state("waiting");
        return false;
      }
      if (status === 409) await refresh();
      set_problem(refused as Problem);
      set_state("rest");
      return false;
    }
  }, [declared, path, keep, refresh, announce, w]);

  // Moved on by somebody else, and nothing clashes: what was typed goes along by itself.
  const behind = problem?.status === 409 && clashes.size === 0;
  const tried = useRef(0);
  useEffect(() => {
    if (behind && tried.current < version) { tried.current = version; void save(); }
  }, [behind, version, save]);

  useEffect(() => {
    if (state !== "waiting") return undefined;
    const again = () => void save();
    const timer = setTimeout(again, 4_000);
    window.addEventListener("online", again);
    return () => { clearTimeout(timer); window.removeEventListener("online", again); };
  }, [state, save, edits]);

  return {
    count: Object.keys(edits).length,
    state,
    problem: problem?.status === 409 && clashes.size > 0 ? undefined : problem,
    clashes,
    value: (name: string): FactValue => (name in edits ? edits[name]!.value : value_in(whole, name)),
    change: (name: string, value: FactValue) => {
      const was = edits[name]?.was ?? value_in(whole, name);
      const { [name]: _, ...rest } = edits;
      keep(value === was ? rest : { ...rest, [name]: { value, was } });
    },
    settle: (name: string, value: FactValue) => {
      const now = value_in(whole, name);
      const { [name]: _, ...rest } = edits;
      keep(value === now ? rest : { ...rest, [name]: { value, was: now } });
    },
    error: (fact: FactDeclaration): string | undefined => {
      const edit = edits[fact.name];
      if (edit && !is_whole(fact, edit.value)) return w.not_number;
      return problem?.errors?.find((each) => each.pointer.endsWith(`/${fact.name}`))?.detail
        ?? (problem?.about?.endsWith(`/${fact.name}`) ? problem.detail : undefined);
    },
    save,
    drop: () => { keep({}); set_problem(undefined); set_state("rest"); },
  };
}

export type FactEdits = ReturnType<typeof useFactEdits>;
