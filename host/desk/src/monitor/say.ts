// What the words of a table are called: products and tasks by their titles, the rest in plain words.
import { useCallback } from "react";
import { api } from "@/api/client";
import { plain, useTitles } from "@/work/shared/names";
import { useWords } from "@/words/language";
import { monitor_words } from "./words";

export function useTownTitles() {
  const towns = api.useQuery("get", "/municipalities");
  return useCallback((name: string) => towns.data?.items.find((each) => each.name === name)?.title ?? plain(name), [towns.data]);
}

export function useSay() {
  const w = useWords(monitor_words);
  const titles = useTitles();
  const town = useTownTitles();
  return useCallback((column: string, word: string | null): string => {
    if (word === null) return w.all;
    if (column === "municipality") return town(word);
    if (column === "quarter") return w.quarter(word.slice(-1));
    if (column === "provision") return titles.provision(word);
    if (column === "task") return titles.task(word);
    if (column === "organisation" || column === "provider") return titles.organisation(word);
    return w.said[word] ?? plain(word);
  }, [w, titles, town]);
}

export function useColumn() {
  const w = useWords(monitor_words);
  return useCallback((column: string) => w.column[column] ?? plain(column).toLowerCase(), [w]);
}
