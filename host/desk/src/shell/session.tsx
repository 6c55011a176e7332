// Who is at work. The session is a cookie that no script can read; what we know of it comes from
// GET /sessions/current. When it ends while somebody types, the page stays and asks to log in above it.
import { createContext, lazy, Suspense, useContext, useEffect, useState, type ReactNode } from "react";
import { api, type Schema } from "@/api/client";
import { on_lost_session } from "@/api/session_lost";
import { Refused } from "@/parts/refused";
import { Waiting } from "@/parts/waiting";
import { LogIn, LogInAgain } from "./log_in";

// Few people meet it, and once.
const Enrol = lazy(async () => ({ default: (await import("./enrol")).Enrol }));

export type Session = Schema<"Session">;

const Context = createContext<Session | null>(null);

// The session of whoever is logged in. Only below <SessionGate>.
export function useSession(): Session {
  const session = useContext(Context);
  if (session === null) throw new Error("useSession() stands outside <SessionGate>");
  return session;
}

export function SessionGate({ children }: { children: ReactNode }) {
  // A connection that comes back asks nothing by itself: the login would be drawn anew, and be empty.
  const session = api.useQuery("get", "/sessions/current", {}, { retry: false, refetchOnReconnect: false });
  const [lost, set_lost] = useState(false);
  useEffect(() => on_lost_session(() => set_lost(true)), []);

  if (session.isPending) return <Waiting />;
  if (session.data === undefined) {
    return session.error.status === 401
      ? <LogIn entered={() => { set_lost(false); void session.refetch(); }} />
      : <Refused problem={session.error} again={() => void session.refetch()} />;
  }
  if (session.data.must_enrol) {
    return <Suspense fallback={<Waiting />}><Enrol enrolled={() => void session.refetch()} /></Suspense>;
  }
  return (
    <Context value={session.data}>
      {children}
      {lost && <LogInAgain entered={() => { set_lost(false); void session.refetch(); }} />}
    </Context>
  );
}
