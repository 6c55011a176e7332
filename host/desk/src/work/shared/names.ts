// From the names that the API speaks ("household_help", "user_…") to what people call them.
import { useMemo } from "react";
import { api } from "@/api/client";
import { useSession } from "@/shell/session";
import { useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { useTownWords } from "./titles";
import { common_words } from "../words";

// "physical_functioning" → "Physical functioning": for what has no title of its own.
export function plain(name: string): string {
  const text = name.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// user id → name of a colleague; "u" when it is the caller.
export function useColleagues() {
  const town = useTown();
  const session = useSession();
  const w = useWords(common_words);
  const list = api.useQuery("get", "/municipalities/{municipality}/colleagues",
    { params: { path: { municipality: town.name } } }, { staleTime: 600_000, retry: false });
  return useMemo(() => {
    const items = list.data?.items ?? [];
    const by_id = new Map(items.map((each) => [each.user_id, each]));
    return {
      items,
      name: (id: string | null | undefined) =>
        id == null || id === "" ? "" : id === session.user.user_id ? w.you : by_id.get(id)?.display_name ?? (id === "host" ? "Naober" : w.former_colleague),
      full: (id: string) => (id === session.user.user_id ? session.user.display_name : by_id.get(id)?.display_name ?? w.former_colleague),
    };
  }, [list.data, session, w]);
}

// Titles of tasks, steps, provisions, roles, organisations and domains in this municipality.
export function useTitles() {
  const town = useTown();
  const given = { params: { path: { municipality: town.name } } };
  const policy = api.useQuery("get", "/municipalities/{municipality}/policy", given, { staleTime: 600_000 });
  const roles = api.useQuery("get", "/municipalities/{municipality}/policy/roles", given, { staleTime: 600_000 });
  const words = useTownWords();
  return useMemo(() => {
    const tasks = policy.data?.tasks ?? [];
    const provisions = policy.data?.provisions ?? [];
    const of = (list: { name: string; title: string }[] | undefined, name: string) =>
      list?.find((each) => each.name === name)?.title ?? plain(name);
    return {
      tasks,
      provisions,
      organisations: roles.data?.organisations ?? [],
      roles: roles.data?.roles ?? [],
      task: (name: string) => of(tasks, name),
      provision: (name: string) => of(provisions, name),
      role: (name: string) => of(roles.data?.roles, name),
      organisation: (name: string) => of(roles.data?.organisations, name),
      // The law of a task, as its provisions have it.
      law: (task: string) => provisions.find((each) => each.task === task)?.law ?? "wmo",
      // The article that a mandate rests on; its name when it names none.
      mandate: (name: string) => roles.data?.mandates.find((each) => each.name === name)?.law ?? plain(name).toLowerCase(),
      domain: (name: string) => words.domains[name] ?? plain(name),
      step: (name: string) => words.steps[name] ?? plain(name),
      known_step: (name: string): string | undefined => words.steps[name],
    };
  }, [policy.data, roles.data, words]);
}

// Titles of the conversation instruments of this municipality.
export function useInstruments() {
  const town = useTown();
  const read = api.useQuery("get", "/municipalities/{municipality}/policy/instruments", { params: { path: { municipality: town.name } } }, { staleTime: 600_000 });
  return (name: string) => read.data?.items.find((each) => each.name === name)?.title ?? plain(name);
}

// Titles of the settings of a task.
export function useSettings(task: string) {
  const town = useTown();
  const read = api.useQuery("get", "/municipalities/{municipality}/policy/tasks/{task}/settings",
    { params: { path: { municipality: town.name, task } } }, { staleTime: 600_000, enabled: task !== "" });
  return (name: string) => read.data?.items.find((each) => each.name === name)?.title ?? plain(name);
}

// "hours_per_week" → "uur per week".
export function useUnit() {
  const w = useWords(common_words).unit as Record<string, string>;
  return (unit: string) => w[unit] ?? unit.replaceAll("_", " ");
}

export type Titles = ReturnType<typeof useTitles>;

// The road of a task as this municipality declares it.
export function useWorkflow(task: string) {
  const town = useTown();
  return api.useQuery("get", "/municipalities/{municipality}/policy/tasks/{task}/workflow",
    { params: { path: { municipality: town.name, task } } }, { staleTime: 600_000, enabled: task !== "" });
}
