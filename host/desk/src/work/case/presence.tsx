// Who else has this file open. Says every twenty seconds that we are here; the host forgets us by
// itself. When the version of the file is newer than what is on the screen, the file is read anew.
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from "react";
import { useLocation } from "react-router";
import { client, type Schema } from "@/api/client";
import { useAnnounce } from "@/parts/announce";
import { useWords } from "@/words/language";
import { case_words } from "../words_case";
import { useFile } from "./file";

const BEAT = 20_000;

type Others = Schema<"Presence">["others"];
const Context = createContext<Others>([]);

// Who else is in the file: a new list at every beat while there is somebody, so that it can be acted upon.
export function useOthers(): Others {
  return useContext(Context);
}

function useBeat(): Others {
  const w = useWords(case_words);
  const { path, purpose, version, refresh } = useFile();
  const { pathname } = useLocation();
  const announce = useAnnounce();
  const [others, set_others] = useState<Others>([]);
  const where = pathname.split("/").slice(4).join("/") || "overview";
  const seen = useRef(version);
  useEffect(() => { seen.current = Math.max(seen.current, version); }, [version]);

  useEffect(() => {
    let gone = false;
    const params = { path, header: { Purpose: purpose } };
    const beat = async () => {
      if (document.hidden) return;
      const { data } = await client.PUT("/municipalities/{municipality}/cases/{case}/presence", { params, body: { where } });
      if (gone || data === undefined) return;
      set_others((before) => (data.others.length === 0 && before.length === 0 ? before : data.others));
      if (data.version > seen.current && data.others.length > 0) {
        seen.current = data.version;
        announce(w.changed_by_other);
        await refresh();
      }
    };
    void beat();
    const timer = setInterval(() => void beat(), BEAT);
    const shown = () => void beat();
    document.addEventListener("visibilitychange", shown);
    return () => { gone = true; clearInterval(timer); document.removeEventListener("visibilitychange", shown); };
  }, [path, purpose, where, refresh, announce, w]);

  useEffect(() => () => {
    void client.DELETE("/municipalities/{municipality}/cases/{case}/presence", { params: { path }, keepalive: true });
  }, [path]);
  return others;
}

// Around the parts of a file: says who else is here, above them.
export function WithPresence({ children }: { children: ReactNode }) {
  const others = useBeat();
  return <Context value={others}><Present others={others} />{children}</Context>;
}

function Present({ others }: { others: Others }) {
  const w = useWords(case_words);
  const names = others.map((other) => {
    const part = (w.tab as Record<string, string>)[other.where];
    return part ? `${other.display_name} (${part})` : other.display_name;
  }).join(", ");
  return (
    <p className={others.length > 0 ? "presence" : "unseen"} role="status">
      {others.length > 0 && <><span className="presence__dot" aria-hidden="true" />{others.length === 1 ? w.present(names) : w.present_more(names)}</>}
    </p>
  );
}
