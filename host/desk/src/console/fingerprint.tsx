// The first eight digits name a policy well enough for people; all of them are there for who compares.
import { useWords } from "@/words/language";
import { console_words } from "./words";

export function Fingerprint({ of }: { of: string | null }) {
  const w = useWords(console_words);
  return of === null ? <>{w.none}</> : <code title={of}>{of.slice(0, 8)}</code>;
}
