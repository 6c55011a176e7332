// Why somebody looks into a file (doelbinding). Every look names it, and the journal keeps it.
import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import { useWords } from "@/words/language";
import { useTown } from "@/shell/town";
import { purpose_words } from "../words_people";

export const PURPOSES = ["investigation", "decision", "delivery", "objection", "supervision", "client_request"] as const;
export type Purpose = (typeof PURPOSES)[number];

const KEY = "naober.purpose";

// What somebody in these roles usually looks for.
function usual_purpose(roles: string[]): Purpose {
  if (roles.includes("consultant")) return "investigation";
  if (roles.includes("objection_officer")) return "objection";
  if (roles.includes("municipal_officer")) return "decision";
  if (roles.includes("supervisor")) return "supervision";
  return roles.includes("provider") ? "delivery" : "investigation";
}

interface Chosen {
  purpose: Purpose;
  choose: (purpose: Purpose) => void;
}

const Context = createContext<Chosen | null>(null);

// The choice holds for this municipality until the browser is closed.
export function PurposeOfLooking({ children }: { children: ReactNode }) {
  const town = useTown();
  const key = `${KEY}.${town.name}`;
  const [purpose, set_purpose] = useState<Purpose>(() => {
    const kept = sessionStorage.getItem(key) as Purpose | null;
    return kept !== null && PURPOSES.includes(kept) ? kept : usual_purpose(town.roles);
  });
  const chosen = useMemo(() => ({
    purpose,
    choose: (next: Purpose) => { sessionStorage.setItem(key, next); set_purpose(next); },
  }), [key, purpose]);
  return <Context value={chosen}>{children}</Context>;
}

export function usePurpose(): Purpose {
  const chosen = useContext(Context);
  if (chosen === null) throw new Error("usePurpose() stands outside <PurposeOfLooking>");
  return chosen.purpose;
}

// Small, but always in sight on a page that shows a person.
export function PurposeChoice() {
  const w = useWords(purpose_words);
  const chosen = useContext(Context)!;
  return (
    <label className="purpose small">
      <span>{w.label}</span>
      <select value={chosen.purpose} onChange={(event) => chosen.choose(event.target.value as Purpose)}>
        {PURPOSES.map((each) => <option key={each} value={each}>{w[each]}</option>)}
      </select>
    </label>
  );
}
