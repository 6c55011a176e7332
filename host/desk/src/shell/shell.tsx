// The frame around every page: skip link, bar with municipality and menu, the page itself.
import { Outlet, ScrollRestoration } from "react-router";
import { shell_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { Bar } from "./bar";
import { SessionGate } from "./session";

export function Shell() {
  const w = useWords(shell_words);
  return (
    <SessionGate>
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#content">{w.skip}</a>
      <Bar />
      <main id="content" tabIndex={-1} className="page"><Outlet /></main>
      <ScrollRestoration />
    </SessionGate>
  );
}
