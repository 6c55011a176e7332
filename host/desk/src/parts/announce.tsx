// Says what happened to whoever cannot see it, and shows it for a moment to whoever can.
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from "react";

const Context = createContext<(what: string) => void>(() => undefined);

// useAnnounce()("De melding is bewaard."): one polite live region for the whole desk.
export function useAnnounce(): (what: string) => void {
  return useContext(Context);
}

export function Announcer({ children }: { children: ReactNode }) {
  const [what, set_what] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((next: string) => {
    clearTimeout(timer.current);
    set_what(next);
    timer.current = setTimeout(() => set_what(""), 6_000);
  }, []);
  return (
    <Context value={announce}>
      {children}
      <div className={`toast ${what ? "toast--on" : ""}`} role="status" aria-live="polite">{what}</div>
    </Context>
  );
}
