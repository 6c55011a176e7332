// The file that is open: one request for all of it, shared by its parts.
import { createContext, useCallback, useContext, useMemo, type ReactNode } from "react";
import { api, changed, type Problem, type Schema } from "@/api/client";
import { Read } from "@/parts/read";
import { useTown } from "@/shell/town";
import { ClosedFile } from "../people/emergency";
import { useAct } from "../shared/act";
import { usePurpose, type Purpose } from "../shared/purpose";

// Advices and decisions come newest first; steps, conversations and what else there is oldest first.
export type Whole = Schema<"WholeCase">;

interface File {
  whole: Whole;
  id: string;
  // For requests: { path, header } of this case.
  path: { municipality: string; case: string };
  purpose: Purpose;
  // Reads the file anew: after every change, and when somebody else changed it.
  refresh: () => Promise<void>;
  // Whether its version is this one or newer.
  version: number;
}

const Context = createContext<File | null>(null);

export function useFile(): File {
  const file = useContext(Context);
  if (file === null) throw new Error("useFile() stands outside <OpenFile>");
  return file;
}

export function OpenFile({ id, children }: { id: string; children: ReactNode }) {
  const town = useTown();
  const purpose = usePurpose();
  const path = useMemo(() => ({ municipality: town.name, case: id }), [town.name, id]);
  const read = api.useQuery("get", "/municipalities/{municipality}/cases/{case}", { params: { path, header: { Purpose: purpose } } });
  const refresh = useCallback(() => changed(
    "/municipalities/{municipality}/cases/{case}", "/municipalities/{municipality}/cases/{case}/timeline",
    "/municipalities/{municipality}/cases/{case}/letters", "/municipalities/{municipality}/tasks",
    "/municipalities/{municipality}/households/{household}", "/municipalities/{municipality}/cases/{case}/acts",
    "/municipalities/{municipality}/cases/{case}/what-would-change", "/municipalities/{municipality}/cases/{case}/records",
  ), []);
  const problem = read.error as Problem | null;
  // A case that is closed to the reader says whose file it is, and that opens in an emergency.
  const person = problem?.status === 403 && problem.about?.startsWith("client_") ? problem.about : undefined;
  if (read.data === undefined && problem && person) return <ClosedFile person={person} problem={problem} opened={() => read.refetch()} />;
  return (
    <Read of={read}>
      {(whole) => (
        <Context value={{ whole, id, path, purpose, refresh, version: whole.case.version }}>{children}</Context>
      )}
    </Read>
  );
}

// An act in this file: afterwards the file is read anew, also when it was refused because somebody
// else changed it meanwhile (409), so that what is on the screen is what holds.
export function useFileAct<Given extends unknown[]>(does: (...given: Given) => Promise<string | void>) {
  const { refresh } = useFile();
  return useAct(useCallback(async (...given: Given) => {
    try {
      const said = await does(...given);
      await refresh();
      return said;
    } catch (refused) {
      if ((refused as Problem).status === 409) await refresh();
      throw refused;
    }
  }, [does, refresh]));
}

// What this task may know about a case, as its plugin declares it.
export function useFacts() {
  const { whole, path } = useFile();
  return api.useQuery("get", "/municipalities/{municipality}/policy/tasks/{task}/facts",
    { params: { path: { municipality: path.municipality, task: whole.case.task } } }, { staleTime: 600_000 });
}

export type FactDeclaration = Schema<"FactDeclaration">;
